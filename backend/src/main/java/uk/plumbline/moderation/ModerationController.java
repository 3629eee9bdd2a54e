package uk.plumbline.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.audit.Audit;
import uk.plumbline.audit.AuditAnswers;
import uk.plumbline.audit.AuditResponse;
import uk.plumbline.life.ReasonRequest;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** The second check of an audit. */
@Controller("/api/audits/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class ModerationController {
  private final SecondCheck check;
  private final FurtherOpinions opinions;
  private final AuditAnswers answers;

  ModerationController(SecondCheck check, FurtherOpinions opinions, AuditAnswers answers) {
    this.check = check;
    this.opinions = opinions;
    this.answers = answers;
  }

  @Put("/second-grades")
  @Permits(Role.MODERATOR)
  HttpResponse<AuditResponse> recordSecondGrades(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid SecondGradesRequest request,
      Person by) {
    var audit =
        losingNothing(
            id,
            ifMatch,
            request::judgements,
            by,
            () -> check.recordSecondGrades(id, ifMatch, request, by));
    return answers.withTag(audit, by);
  }

  @Post("/third-opinion")
  @Permits(Role.MODERATOR)
  HttpResponse<AuditResponse> askThirdOpinion(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid ReasonRequest request,
      Person by) {
    return answers.withTag(check.askThirdOpinion(id, ifMatch, request.reason(), by), by);
  }

  @Post("/moderation")
  @Permits({Role.MODERATOR, Role.PRACTICE_IMPROVEMENT})
  HttpResponse<AuditResponse> moderateAudit(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid ModerateAuditRequest request,
      Person by) {
    var audit =
        losingNothing(
            id, ifMatch, request::asOwnGrades, by, () -> check.moderate(id, ifMatch, request, by));
    return answers.withTag(audit, by);
  }

  /**
   * Takes a step of the check; where a colleague was quicker, keeps the grades and says so. Whoever
   * had opened the audit names its version; without one there is nothing to keep.
   */
  private Audit losingNothing(
      UUID id,
      String ifMatch,
      Supplier<Map<String, SecondJudgement>> grades,
      Person by,
      Supplier<Audit> step) {
    try {
      return step.get();
    } catch (ProblemException refused) {
      var isTaken = refused.type() == ProblemType.SECOND_CHECK_TAKEN;
      if (isTaken && ifMatch != null && opinions.keep(id, grades.get(), by)) {
        throw new ProblemException(
            ProblemType.SECOND_CHECK_TAKEN,
            "Another moderator is doing or has settled this second check. Your grades are kept"
                + " beside theirs as a further opinion, which does not count.");
      }
      throw refused;
    }
  }
}
