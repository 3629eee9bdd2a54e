package uk.plumbline.selection;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.access.SignedIn;
import uk.plumbline.audit.AuditType;
import uk.plumbline.moderation.ModerationMode;

/** Which submitted audits go to a second check, for anybody to read. */
@Controller("/api/moderation-policies")
@ExecuteOn(TaskExecutors.BLOCKING)
class PolicyController {
  private final Policies policies;

  PolicyController(Policies policies) {
    this.policies = policies;
  }

  /** A policy as the contract has it; the fields are those of {@link ModerationPolicy}. */
  @Serdeable
  record PolicyItem(
      AuditType type,
      LocalDate validFrom,
      boolean inForce,
      BigDecimal randomShare,
      List<String> alwaysGrades,
      int newcomerAudits,
      int floorPerGrade,
      ModerationMode mode,
      int challengeDays,
      String seed) {
    static PolicyItem of(Policies.Dated dated) {
      var policy = dated.policy();
      return new PolicyItem(
          policy.type(),
          policy.validFrom(),
          dated.inForce(),
          policy.randomShare(),
          policy.alwaysGrades(),
          policy.newcomerAudits(),
          policy.floorPerGrade(),
          policy.mode(),
          policy.challengeDays(),
          policy.seed());
    }
  }

  @Serdeable
  record PolicyList(List<PolicyItem> items) {}

  @Get
  @SignedIn
  PolicyList listModerationPolicies() {
    return new PolicyList(policies.all().stream().map(PolicyItem::of).toList());
  }

  @Post
  @Permits({Role.PRACTICE_IMPROVEMENT, Role.ADMINISTRATOR})
  HttpResponse<PolicyItem> setModerationPolicy(@Body @Valid PolicyRequest request, Person by) {
    return HttpResponse.created(PolicyItem.of(policies.set(request, by)));
  }
}
