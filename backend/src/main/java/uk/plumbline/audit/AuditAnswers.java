package uk.plumbline.audit;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import uk.plumbline.access.Person;
import uk.plumbline.shared.EntityTag;
import uk.plumbline.tool.Form;

/** Turns stored audits into what a reader may see of them. */
@Singleton
public class AuditAnswers {
  private final AuditForms forms;

  AuditAnswers(AuditForms forms) {
    this.forms = forms;
  }

  /** The audit with its ETag. */
  public HttpResponse<AuditResponse> withTag(Audit audit, Person reader) {
    return HttpResponse.ok(response(audit, reader))
        .header("ETag", EntityTag.of(audit.facts().version()));
  }

  /** What the audit asks. */
  public Form formOf(Audit audit) {
    return forms.of(audit.facts()).form();
  }

  /** The audit as this reader may see it. */
  public AuditResponse response(Audit audit, Person reader) {
    return AuditResponse.of(audit, forms.of(audit.facts()), reader);
  }

  /** Lines of a list, in the order given; whatever the reader must not know of is left out. */
  public List<AuditSummary> visible(List<AuditRow> rows, Person reader) {
    var known = rows.stream().filter(row -> AuditSight.of(row, reader) != AuditSight.NONE).toList();
    return summaries(known, reader);
  }

  List<AuditSummary> summaries(List<AuditRow> rows, Person reader) {
    var madeWith = forms.ofEach(rows);
    return rows.stream().map(row -> AuditSummary.of(row, madeWith.apply(row), reader)).toList();
  }
}
