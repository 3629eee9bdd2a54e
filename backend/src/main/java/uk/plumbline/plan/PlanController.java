package uk.plumbline.plan;

import static uk.plumbline.access.Role.ADMINISTRATOR;
import static uk.plumbline.access.Role.AUDITOR;
import static uk.plumbline.access.Role.MODERATOR;
import static uk.plumbline.access.Role.PRACTICE_IMPROVEMENT;
import static uk.plumbline.access.Role.TEAM_MANAGER;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.shared.ProblemException;

/** What stands beside the figures: read by all who read them, written by two roles. */
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
class PlanController {
  private final Plans plans;
  private final WritePlans write;

  PlanController(Plans plans, WritePlans write) {
    this.plans = plans;
    this.write = write;
  }

  @Get("/targets")
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  PlanAnswers.Targets listTargets(Person reader) {
    return PlanAnswers.Targets.of(plans.targets(), reader);
  }

  @Post("/targets")
  @Permits({PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<PlanAnswers.TargetItem> setTarget(@Body TargetRequest request, Person by) {
    return HttpResponse.created(target(write.set(request, by), by));
  }

  @Post("/targets/{id}/ending")
  @Permits({PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  PlanAnswers.TargetItem endTarget(UUID id, @Body EndTargetRequest request, Person by) {
    write.end(id, request, by);
    return target(id, by);
  }

  private PlanAnswers.TargetItem target(UUID id, Person by) {
    return plans.targets().stream()
        .filter(each -> each.id().equals(id))
        .map(each -> PlanAnswers.TargetItem.of(each, by))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  @Get("/milestones")
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  PlanAnswers.Milestones listMilestones(Person reader) {
    return PlanAnswers.Milestones.of(plans.milestones(), reader);
  }

  @Post("/milestones")
  @Permits({PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<PlanAnswers.MilestoneItem> addMilestone(@Body MilestoneRequest request, Person by) {
    return HttpResponse.created(milestone(write.add(request, by), by));
  }

  @Post("/milestones/{id}/withdrawal")
  @Permits({PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  PlanAnswers.MilestoneItem withdrawMilestone(UUID id, @Body WithdrawalRequest request, Person by) {
    write.withdrawMilestone(id, request, by);
    return milestone(id, by);
  }

  private PlanAnswers.MilestoneItem milestone(UUID id, Person by) {
    return plans.milestones().stream()
        .filter(each -> each.id().equals(id))
        .map(each -> PlanAnswers.MilestoneItem.of(each, by))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }

  @Get("/rebases")
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  PlanAnswers.Rebases listRebases(Person reader) {
    return PlanAnswers.Rebases.of(plans.rebases(), reader);
  }

  @Post("/rebases")
  @Permits({PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<PlanAnswers.RebaseItem> addRebase(@Body RebaseRequest request, Person by) {
    return HttpResponse.created(rebase(write.add(request, by), by));
  }

  @Post("/rebases/{id}/withdrawal")
  @Permits({PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  PlanAnswers.RebaseItem withdrawRebase(UUID id, @Body WithdrawalRequest request, Person by) {
    write.withdrawRebase(id, request, by);
    return rebase(id, by);
  }

  private PlanAnswers.RebaseItem rebase(UUID id, Person by) {
    return plans.rebases().stream()
        .filter(each -> each.id().equals(id))
        .map(each -> PlanAnswers.RebaseItem.of(each, by))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }
}
