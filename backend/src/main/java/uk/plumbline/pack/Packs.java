package uk.plumbline.pack;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.activity.Activity;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/**
 * Meeting packs as people ask for and read them. The Practice Improvement and Outcomes Group and
 * administrators see every pack; others who may read figures see a finished one from the end of its
 * embargo on.
 */
@Singleton
class Packs {
  /** With so many waiting, one more would only wait longer. */
  private static final long MOST_UNMADE = 20;

  private final PackRepository rows;
  private final PackCheck check;
  private final Activity activity;
  private final Clock clock;

  Packs(PackRepository rows, PackCheck check, Activity activity, Clock clock) {
    this.rows = rows;
    this.check = check;
    this.activity = activity;
    this.clock = clock;
  }

  /** Whether a person makes packs, and sees them before their embargo ends. */
  static boolean isGroup(Person person) {
    return person.has(Role.PRACTICE_IMPROVEMENT) || person.has(Role.ADMINISTRATOR);
  }

  /** The newest 200 the reader sees, the latest meeting first. */
  @Transactional(readOnly = true)
  List<PackRow> seenBy(Person reader) {
    return rows.seen(isGroup(reader), reader.seesOwnTeamsOnly(), clock.instant());
  }

  /**
   * @throws ProblemException 404 when there is none that the reader sees
   */
  @Transactional(readOnly = true)
  PackRow require(UUID id, Person reader) {
    return rows.find(id, isGroup(reader), reader.seesOwnTeamsOnly(), clock.instant())
        .orElseThrow(ProblemException::notFound);
  }

  /**
   * What the reader may do with a pack.
   *
   * @param pack one that they see
   */
  @Transactional(readOnly = true)
  List<PackAction> allowed(PackRow pack, Person reader) {
    if (pack.statusNow() == PackStatus.FAILED && isGroup(reader)) {
      return List.of(PackAction.RETRY);
    }
    if (pack.statusNow() != PackStatus.FINISHED) {
      return List.of();
    }
    return isGroup(reader) && !rows.isReplaced(pack.id())
        ? List.of(PackAction.DOWNLOAD, PackAction.SUPERSEDE)
        : List.of(PackAction.DOWNLOAD);
  }

  /**
   * Writes down that a pack is wanted. Asked twice with one identifier, there is one pack.
   *
   * @throws ProblemException 400 with every fault; 409 when the identifier stands for something
   *     else, when the pack to be superseded cannot be, or when too many packs wait
   */
  @Transactional
  PackRow ask(PackRequest asked, Person by) {
    var fingerprint = Fingerprint.of(asked.toString());
    var earlier = rows.asked(by.id(), asked.requestId(), true, clock.instant());
    if (earlier.isPresent()) {
      return same(earlier.get(), fingerprint);
    }
    var embargo = check.refuseFaults(asked);
    if (asked.supersedes() != null) {
      mustBeReplaceable(asked, by);
    }
    if (rows.unmade() >= MOST_UNMADE) {
      throw new ProblemException(
          ProblemType.PACKS_WAITING, "Wait until some of the packs asked for are made.");
    }
    var answers = asked.answers();
    var written =
        rows.insert(
            asked.requestId(),
            fingerprint,
            asked.kind().code(),
            asked.title().strip(),
            asked.meetsOn(),
            asked.from(),
            asked.to(),
            embargo,
            answers == null ? null : answers.known(),
            answers == null ? null : answers.knownHow(),
            answers == null ? null : answers.next(),
            asked.concernsLeftOut(),
            asked.supersedes(),
            asked.supersedeReason(),
            by.id(),
            by.name(),
            clock.instant());
    // Whoever was quicker by a moment has ended by now: the insertion waited for them.
    var found =
        rows.asked(by.id(), asked.requestId(), true, clock.instant())
            .orElseThrow(Packs::alreadySuperseded);
    if (written == 0) {
      return same(found, fingerprint);
    }
    var leftOut = asked.concernsLeftOut() != null;
    record(by, "pack_asked", found.id(), Map.of("kind", found.kind(), "concernsLeftOut", leftOut));
    return found;
  }

  /**
   * Puts a failed pack back in the queue.
   *
   * @throws ProblemException 404; 409 when it has not failed
   */
  @Transactional
  PackRow retry(UUID id, Person by) {
    require(id, by);
    if (rows.retry(id) == 0) {
      throw new ProblemException(
          ProblemType.PACK_NOT_FAILED, "Only a pack that could not be made can be tried again.");
    }
    record(by, "pack_retried", id, Map.of());
    return require(id, by);
  }

  /** The frozen figures as JSON; null until they are frozen. */
  @Transactional(readOnly = true)
  String figures(PackRow pack) {
    if (pack.statusNow() != PackStatus.FINISHED) {
      return null;
    }
    var text = rows.figures(pack.id()).orElseThrow();
    Fingerprint.mustBe(pack.figuresSha256(), text.getBytes(StandardCharsets.UTF_8));
    return text;
  }

  /**
   * The document, and an entry that it was taken away.
   *
   * @throws ProblemException 409 until the pack is finished
   */
  @Transactional
  byte[] document(PackRow pack, Person reader) {
    if (pack.statusNow() != PackStatus.FINISHED) {
      throw new ProblemException(
          ProblemType.PACK_NOT_FINISHED, "The document is there once the pack is made.");
    }
    record(reader, "pack_downloaded", pack.id(), Map.of());
    return Fingerprint.mustBe(pack.pdfSha256(), rows.pdf(pack.id()).orElseThrow().pdf());
  }

  private void mustBeReplaceable(PackRequest asked, Person by) {
    var earlier =
        rows.find(asked.supersedes(), isGroup(by), by.seesOwnTeamsOnly(), clock.instant())
            .orElseThrow(
                () ->
                    ProblemException.badRequest(
                        "#/supersedes", "There is no pack with this identifier"));
    if (earlier.kindOf() != asked.kind()) {
      throw ProblemException.badRequest(
          "#/kind", "A pack takes the place of one for the same kind of meeting");
    }
    if (earlier.statusNow() != PackStatus.FINISHED) {
      throw new ProblemException(
          ProblemType.PACK_NOT_FINISHED, "Only a finished pack is superseded by another.");
    }
    if (rows.isReplaced(earlier.id())) {
      throw alreadySuperseded();
    }
  }

  private static ProblemException alreadySuperseded() {
    return new ProblemException(
        ProblemType.PACK_SUPERSEDED, "Another pack takes its place. Supersede that one instead.");
  }

  private static PackRow same(PackRow found, String fingerprint) {
    if (!found.requestSha256().equals(fingerprint)) {
      throw new ProblemException(
          ProblemType.REQUEST_ID_TAKEN,
          "This request identifier stands for another pack. Nothing was stored. Ask with a new one.");
    }
    return found;
  }

  private void record(Person by, String action, UUID id, Map<String, Object> detail) {
    activity.record(by, action, "pack", id.toString(), List.of(), detail);
  }
}
