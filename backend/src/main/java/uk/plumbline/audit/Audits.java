package uk.plumbline.audit;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;
import uk.plumbline.counted.WhatCounts;
import uk.plumbline.moderation.Moderations;
import uk.plumbline.shared.EntityTag;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Loads audits and moves them on; the one door through which other features change one. */
@Singleton
public class Audits {
  private final AuditRepository rows;
  private final Moderations moderations;
  private final AuditContents contents;
  private final WhatCounts whatCounts;
  private final Clock clock;

  Audits(
      AuditRepository rows,
      Moderations moderations,
      AuditContents contents,
      WhatCounts whatCounts,
      Clock clock) {
    this.rows = rows;
    this.contents = contents;
    this.whatCounts = whatCounts;
    this.moderations = moderations;
    this.clock = clock;
  }

  /**
   * An audit that the person may see.
   *
   * @throws ProblemException 404 when there is none, or none that they may know of
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Audit require(UUID id, Person person) {
    return see(rows.find(id).orElseThrow(ProblemException::notFound), person);
  }

  /**
   * An audit on which the person is about to act.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException 404 when unseen, 403 when never theirs to do, 428 or 412 when the
   *     version is missing or stale, 409 when the state forbids it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Audit requireFor(AllowedAction action, UUID id, String ifMatch, Person person) {
    // Whoever acts holds the audit until they are done: all that is read of it then fits together,
    // and a colleague who acts at the same moment waits and finds what was done.
    var audit = hold(action, id, person);
    EntityTag.mustMatch(ifMatch, audit.facts().version());
    AuditTransitions.mustAllow(action, audit.facts(), person);
    return audit;
  }

  /**
   * An audit beside which the person is about to write something that does not change the auditor's
   * draft, and so needs no version and gives none.
   *
   * @throws ProblemException 404 when unseen, 403 when never theirs to do, 409 when the state
   *     forbids it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Audit requireBeside(AllowedAction action, UUID id, Person person) {
    var audit = hold(action, id, person);
    AuditTransitions.mustAllow(action, audit.facts(), person);
    return audit;
  }

  private Audit hold(AllowedAction action, UUID id, Person person) {
    var row = rows.lock(id).flatMap(rows::find).orElseThrow(ProblemException::notFound);
    AuditTransitions.mustNotBeTaken(action, row, person);
    var audit = see(row, person);
    AuditTransitions.mustRelate(action, audit.facts(), person);
    return audit;
  }

  /** Moves the audit on, or reports 412 when somebody else changed it since it was loaded. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Audit moveOn(Audit audit, AuditStatus status) {
    var facts = audit.facts();
    var changed = rows.moveOn(facts.id(), facts.version(), status.code(), clock.instant());
    // What is finalised neither before nor after counts for nothing either way.
    return status == AuditStatus.FINALISED || facts.lifeStatus() == AuditStatus.FINALISED
        ? recounted(facts.id(), changed)
        : reload(facts.id(), changed);
  }

  /** Facts of audits for whoever has a right of their own to know of them, in no order. */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<AuditRow> facts(List<UUID> ids) {
    return rows.findAll(ids.stream().map(UUID::toString).collect(Collectors.joining(",")));
  }

  /** Gives the audit another due date, or reports 412 like {@link #moveOn}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Audit extend(Audit audit, LocalDate dueOn) {
    var facts = audit.facts();
    return reload(facts.id(), rows.extend(facts.id(), facts.version(), dueOn, clock.instant()));
  }

  /** Gives a finalised audit back to its auditor, or reports 412 like {@link #moveOn}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Audit reopen(Audit audit) {
    var facts = audit.facts();
    var status = AuditTransitions.target(AllowedAction.REOPEN).code();
    return recounted(facts.id(), rows.reopen(facts.id(), facts.version(), status, clock.instant()));
  }

  /** The audit again, after something was written beside it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Audit again(Audit audit) {
    return reload(audit.facts().id(), 1);
  }

  /** Counts up the version for a change beside the audit itself, or reports 412. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Audit touch(Audit audit) {
    var facts = audit.facts();
    return reload(facts.id(), rows.touch(facts.id(), facts.version(), clock.instant()));
  }

  /** The audit after a finalised one's second check or challenge changed what counts of it. */
  @Transactional(propagation = Propagation.MANDATORY)
  public Audit correct(Audit audit) {
    var facts = audit.facts();
    return recounted(facts.id(), rows.touch(facts.id(), facts.version(), clock.instant()));
  }

  /**
   * An audit whose second check somebody else than this moderator is doing or has settled; empty
   * where that is not so, or where they may not know of it. It is held to the end of the
   * transaction.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<Audit> findTaken(UUID id, Person person) {
    return rows.lock(id)
        .flatMap(rows::find)
        .filter(row -> AuditTransitions.isTaken(row, person))
        .map(this::load);
  }

  /** The audit after a step that may have changed what counts. */
  private Audit recounted(UUID id, int changed) {
    var audit = reload(id, changed);
    whatCounts.record(id);
    return audit;
  }

  Audit reload(UUID id, int changed) {
    mustHaveChanged(changed);
    return load(rows.find(id).orElseThrow());
  }

  /** An audit whose content was written, its own row as it was before. */
  @Transactional(propagation = Propagation.MANDATORY)
  Audit rewritten(Audit before) {
    return load(before.facts(), contents.parts(before.facts().id()));
  }

  /**
   * Keeps with an audit how far its form has come, and reads its own row again.
   *
   * @param with what it is made with
   */
  @Transactional(propagation = Propagation.MANDATORY)
  Audit counted(Audit written, MadeWith with) {
    var id = written.facts().id();
    if (with.toolVersionId() != null) {
      var progress = AuditIsComplete.ofForm(with, written);
      rows.countSections(id, progress.sectionsComplete(), progress.sections().size());
    }
    return written.with(rows.find(id).orElseThrow());
  }

  /**
   * @param changed rows that a change of the version before met
   * @throws ProblemException 412 when there was none
   */
  static void mustHaveChanged(int changed) {
    if (changed == 0) {
      throw new ProblemException(
          ProblemType.CHANGED_BY_SOMEBODY_ELSE,
          "Somebody else changed this at the same moment. Nothing of yours was stored."
              + " Load it again and compare.");
    }
  }

  private Audit see(AuditRow row, Person person) {
    if (AuditSight.of(row, person) == AuditSight.NONE) {
      throw ProblemException.notFound();
    }
    return load(row);
  }

  private Audit load(AuditRow row) {
    return load(row, contents.parts(row.id()));
  }

  private Audit load(AuditRow row, AuditParts parts) {
    var judgements = new TreeMap<String, Judgement>();
    var setAside = new TreeMap<String, Judgement>();
    parts
        .judgements()
        .forEach(
            given ->
                (given.asked() ? judgements : setAside).put(given.areaCode(), given.judgement()));
    var moderation = row.moderationId() == null ? null : moderations.require(row.moderationId());
    return new Audit(
        row, judgements, AuditContents.of(parts, setAside), AuditLives.of(parts), moderation);
  }
}
