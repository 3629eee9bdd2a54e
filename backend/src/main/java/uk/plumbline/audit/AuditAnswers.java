package uk.plumbline.audit;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;
import uk.plumbline.framework.Framework;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.shared.EntityTag;

/** Turns stored audits into what a reader may see of them. */
@Singleton
public class AuditAnswers {
  private final Frameworks frameworks;

  AuditAnswers(Frameworks frameworks) {
    this.frameworks = frameworks;
  }

  /** The audit with its ETag. */
  public HttpResponse<AuditResponse> withTag(Audit audit, Person reader) {
    return HttpResponse.ok(response(audit, reader))
        .header("ETag", EntityTag.of(audit.facts().version()));
  }

  AuditResponse response(Audit audit, Person reader) {
    var framework = frameworks.find(audit.facts().frameworkCode()).orElseThrow();
    return AuditResponse.of(audit, framework, reader);
  }

  List<AuditSummary> summaries(List<AuditRow> rows, Person reader) {
    var byCode =
        frameworks.all().stream().collect(Collectors.toMap(Framework::code, Function.identity()));
    return rows.stream()
        .map(row -> AuditSummary.of(row, byCode.get(row.frameworkCode()), reader))
        .toList();
  }
}
