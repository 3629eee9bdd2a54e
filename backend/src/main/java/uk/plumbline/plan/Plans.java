package uk.plumbline.plan;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** What the council aims at and does beside its figures: targets, milestones and rebases. */
@Singleton
public class Plans {
  private final TargetRepository targets;
  private final MilestoneRepository milestones;
  private final RebaseRepository rebases;

  Plans(TargetRepository targets, MilestoneRepository milestones, RebaseRepository rebases) {
    this.targets = targets;
    this.milestones = milestones;
    this.rebases = rebases;
  }

  /** Every target ever recorded, the latest first day first. */
  @Transactional(readOnly = true)
  public List<Target> targets() {
    return targets.all().stream().map(TargetRow::target).toList();
  }

  /** Every milestone ever recorded, the latest day first. */
  @Transactional(readOnly = true)
  public List<Milestone> milestones() {
    return milestones.all().stream().map(MilestoneRow::milestone).toList();
  }

  /** Every rebase ever recorded, the latest month first. */
  @Transactional(readOnly = true)
  public List<Rebase> rebases() {
    return rebases.all().stream().map(RebaseRow::rebase).toList();
  }
}
