package uk.plumbline.audit;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.tool.AuditTools;
import uk.plumbline.tool.Form;

/** What audits are made with, as stored. */
@Singleton
class AuditForms {
  private final Frameworks frameworks;
  private final AuditTools tools;

  AuditForms(Frameworks frameworks, AuditTools tools) {
    this.frameworks = frameworks;
    this.tools = tools;
  }

  /** Framework, tool version and form of an audit. */
  MadeWith of(AuditRow audit) {
    return with(frameworks.find(audit.frameworkCode()).orElseThrow(), audit);
  }

  /** The same for many audits, each framework and tool version looked up once. */
  Function<AuditRow, MadeWith> ofEach(List<AuditRow> audits) {
    var byCode =
        frameworks.all().stream().collect(Collectors.toMap(Framework::code, Function.identity()));
    var known = new HashMap<List<Object>, MadeWith>();
    audits.forEach(
        audit ->
            known.computeIfAbsent(
                key(audit), key -> with(byCode.get(audit.frameworkCode()), audit)));
    return audit -> known.get(key(audit));
  }

  /** What is the same is made with the same; without a tool the audit date decides. */
  private static List<Object> key(AuditRow audit) {
    return audit.toolVersionId() == null
        ? List.of(audit.frameworkCode(), audit.auditedOn())
        : List.of(audit.toolVersionId(), String.valueOf(audit.population()));
  }

  private MadeWith with(Framework framework, AuditRow audit) {
    var form =
        audit.toolVersionId() == null
            ? Form.without(framework, audit.auditedOn())
            : tools.form(audit.toolVersionId(), audit.population());
    return new MadeWith(framework, audit.toolVersionId(), form);
  }

  /** A tool version's forms for each of its populations; the one form where it has none. */
  List<Form> ofEveryPopulation(UUID versionId) {
    var populations = tools.populations(versionId);
    return populations.isEmpty()
        ? List.of(tools.form(versionId, null))
        : populations.stream().map(one -> tools.form(versionId, one.code())).toList();
  }
}
