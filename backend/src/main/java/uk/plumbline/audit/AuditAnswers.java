package uk.plumbline.audit;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.shared.EntityTag;
import uk.plumbline.tool.AuditTools;
import uk.plumbline.tool.Form;

/** Turns stored audits into what a reader may see of them. */
@Singleton
public class AuditAnswers {
  private final Frameworks frameworks;
  private final AuditTools tools;

  AuditAnswers(Frameworks frameworks, AuditTools tools) {
    this.frameworks = frameworks;
    this.tools = tools;
  }

  /** The audit with its ETag. */
  public HttpResponse<AuditResponse> withTag(Audit audit, Person reader) {
    return HttpResponse.ok(response(audit, reader))
        .header("ETag", EntityTag.of(audit.facts().version()));
  }

  /** What the audit asks. */
  public Form formOf(Audit audit) {
    var framework = frameworks.find(audit.facts().frameworkCode()).orElseThrow();
    return formOf(audit.facts(), framework);
  }

  /** The audit as this reader may see it. */
  public AuditResponse response(Audit audit, Person reader) {
    var framework = frameworks.find(audit.facts().frameworkCode()).orElseThrow();
    return AuditResponse.of(audit, formOf(audit.facts(), framework), framework, reader);
  }

  /** What the audit asks. */
  Form formOf(AuditRow audit, Framework framework) {
    return audit.toolVersionId() == null
        ? Form.without(framework, audit.auditedOn())
        : tools.form(audit.toolVersionId(), audit.population());
  }

  List<AuditSummary> summaries(List<AuditRow> rows, Person reader) {
    var byCode =
        frameworks.all().stream().collect(Collectors.toMap(Framework::code, Function.identity()));
    var references =
        tools.references(
            rows.stream()
                .map(AuditRow::toolVersionId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return rows.stream()
        .map(
            row ->
                AuditSummary.of(
                    row,
                    row.toolVersionId() == null ? null : references.get(row.toolVersionId()),
                    byCode.get(row.frameworkCode()),
                    reader))
        .toList();
  }
}
