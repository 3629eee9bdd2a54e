package uk.plumbline.audit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.shared.Labelled;
import uk.plumbline.tool.AuditTools;
import uk.plumbline.tool.AuditTools.Startable;
import uk.plumbline.tool.Form;
import uk.plumbline.tool.ToolKind;

/** Decides what a new audit is made with, and holds the request against it. */
@Singleton
class ToolChoice {
  private final AuditTools tools;
  private final Frameworks frameworks;

  ToolChoice(AuditTools tools, Frameworks frameworks) {
    this.tools = tools;
    this.frameworks = frameworks;
  }

  /** What to make the audit with; empty where faults were found. */
  Optional<MadeWith> choose(CreateAuditRequest request, Faults faults) {
    return request.tool() == null ? without(request, faults) : with(request, faults);
  }

  /** Grades and rationale alone, as other systems give them (ADR 0012). */
  private Optional<MadeWith> without(CreateAuditRequest request, Faults faults) {
    if (request.population() != null) {
      faults.add("#/population", "Only an audit tool has populations; name the tool too");
    }
    if (!Written.isSomething(request.framework())) {
      faults.add("#/framework", "Select the framework");
      return Optional.empty();
    }
    var framework = frameworks.find(request.framework());
    if (framework.isEmpty()) {
      faults.add("#/framework", "There is no framework with this code");
    }
    return framework.map(
        known -> new MadeWith(known, null, Form.without(known, request.auditedOn())));
  }

  private Optional<MadeWith> with(CreateAuditRequest request, Faults faults) {
    var startable = tools.startable(request.tool());
    if (startable.isEmpty()) {
      faults.add(
          "#/tool",
          "No audit can be begun with this tool: there is none with this code, or no version of it"
              + " is published");
      return Optional.empty();
    }
    var tool = startable.get();
    if (request.framework() != null && !request.framework().equals(tool.framework())) {
      faults.add("#/framework", tool.tool().label() + " uses the framework " + tool.framework());
    }
    if (!request.type().code().equals(tool.tool().kind().auditType())) {
      faults.add(
          "#/type",
          tool.tool().label() + " is for audits of type " + tool.tool().kind().auditType());
    }
    checkSampling(tool.tool().kind(), request.sampling(), faults);
    return checkPopulation(tool.populations(), request.population(), faults)
        ? Optional.of(madeWith(tool, request.population()))
        : Optional.empty();
  }

  private MadeWith madeWith(Startable tool, String population) {
    return new MadeWith(
        frameworks.find(tool.framework()).orElseThrow(),
        tool.versionId(),
        tools.form(tool.versionId(), population));
  }

  /** What an audit is made with after a change, the change held against its tool. */
  MadeWith madeWith(AuditRow audit, CaseFacts after, Faults faults) {
    var framework = frameworks.find(audit.frameworkCode()).orElseThrow();
    var version = audit.toolVersionId();
    if (version == null) {
      // One of before the tools may name it; it keeps what it has.
      if (!Objects.equals(after.population(), audit.population()) && after.population() != null) {
        faults.add("#/population", "This audit is made without a tool, so it has no population");
      }
      return new MadeWith(framework, null, Form.without(framework, after.auditedOn()));
    }
    var isKnown =
        Objects.equals(after.population(), audit.population())
            || checkPopulation(tools.populations(version), after.population(), faults);
    var form = tools.form(version, isKnown ? after.population() : audit.population());
    checkSampling(form.tool().kind(), after.sampling(), faults);
    return new MadeWith(framework, version, form);
  }

  /** A dip sample is a light look at many, so its figures are kept apart from full audits. */
  static void checkSampling(ToolKind kind, Sampling sampling, Faults faults) {
    if (kind == ToolKind.DIP_SAMPLE && sampling != Sampling.DIP) {
      faults.add("#/sampling", "A dip-sample tool is for cases chosen as a dip sample; select dip");
    }
    if (kind == ToolKind.CASE_FILE && sampling == Sampling.DIP) {
      faults.add(
          "#/sampling", "A dip sample is made with a dip-sample tool; select another sampling");
    }
  }

  private static boolean checkPopulation(List<Labelled> known, String population, Faults faults) {
    if (known.isEmpty() && population != null) {
      faults.add("#/population", "This tool asks the same of everybody; leave the population out");
      return false;
    }
    if (known.isEmpty() || known.stream().anyMatch(one -> one.code().equals(population))) {
      return true;
    }
    var codes = known.stream().map(Labelled::code).collect(Collectors.joining(", "));
    faults.add("#/population", "Select the group of children the case belongs to: " + codes);
    return false;
  }
}
