package uk.plumbline.challenge;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import java.util.UUID;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.audit.AuditAnswers;
import uk.plumbline.audit.AuditResponse;
import uk.plumbline.life.ReasonRequest;

/** Challenging a decided second check, and deciding the challenge. */
@Controller("/api/audits/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
class ChallengeController {
  private final ChallengeCheck challenges;
  private final AuditAnswers answers;

  ChallengeController(ChallengeCheck challenges, AuditAnswers answers) {
    this.challenges = challenges;
    this.answers = answers;
  }

  @Post("/challenge")
  @Permits(Role.AUDITOR)
  HttpResponse<AuditResponse> challengeModeration(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid ReasonRequest request,
      Person by) {
    return answers.withTag(challenges.challenge(id, ifMatch, request.reason(), by), by);
  }

  @Post("/challenge-decision")
  @Permits({Role.MODERATOR, Role.PRACTICE_IMPROVEMENT})
  HttpResponse<AuditResponse> decideChallenge(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid ChallengeDecisionRequest request,
      Person by) {
    return answers.withTag(challenges.decide(id, ifMatch, request, by), by);
  }
}
