package uk.plumbline.pack;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.plumbline.activity.Activity;

/**
 * Writes down how far the making of packs is, each step in a transaction of its own, so that
 * whoever looks sees it at once. Every write names its attempt: after a restart an earlier one
 * changes nothing.
 */
@Singleton
class PackProgress {
  /** A pack that stops the server each time is not tried for ever. */
  private static final int ATTEMPTS = 3;

  private final PackRepository rows;
  private final Activity activity;
  private final Clock clock;

  PackProgress(PackRepository rows, Activity activity, Clock clock) {
    this.rows = rows;
    this.activity = activity;
    this.clock = clock;
  }

  /** Another attempt has the pack, or it is gone: there is nothing more to do. */
  static final class Overtaken extends RuntimeException {
    Overtaken() {
      super("Another attempt makes this pack", null, false, false);
    }
  }

  /** Takes the longest-waiting pack; empty when none waits. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  Optional<PackRow> takeNext() {
    return rows.nextWaiting()
        .flatMap(
            id -> {
              rows.take(id);
              return rows.find(id, true, false, clock.instant());
            });
  }

  /** The last pack of the same kind, since which changes are told. */
  @Transactional(readOnly = true)
  Optional<PackRow> before(PackRow pack, Instant asAt) {
    return rows.before(pack.kind(), asAt, pack.supersedes(), true, clock.instant());
  }

  /** Figures frozen by an earlier attempt. */
  @Transactional(readOnly = true)
  Optional<String> frozen(PackRow pack) {
    return rows.figures(pack.id());
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void reached(PackRow pack, PackStep step) {
    mustHaveChanged(rows.reached(pack.id(), pack.attempt(), step.ordinal() + 1));
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void freeze(PackRow pack, Instant asAt, String figures) {
    mustHaveChanged(
        rows.freeze(
            pack.id(),
            pack.attempt(),
            asAt,
            figures,
            Fingerprint.of(figures),
            PackStep.DOCUMENT.ordinal()));
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void finish(PackRow pack, byte[] pdf) {
    mustHaveChanged(
        rows.finish(
            pack.id(),
            pack.attempt(),
            pdf,
            Fingerprint.of(pdf),
            PackStep.count(),
            clock.instant()));
    activity.record(null, "pack_finished", "pack", pack.id().toString(), List.of(), Map.of());
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void fail(PackRow pack) {
    rows.fail(
        pack.id(),
        pack.attempt(),
        "The pack could not be made. Nothing is lost: try again. If it fails a second time, tell"
            + " whoever looks after Plumbline, who finds the cause in its log under "
            + pack.id()
            + ".");
  }

  /** Puts back in the queue what was being made when the server stopped. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void resume() {
    rows.resume(
        ATTEMPTS,
        "Plumbline was stopped "
            + ATTEMPTS
            + " times while making this pack. Nothing is lost: try again.");
  }

  private static void mustHaveChanged(int changed) {
    if (changed == 0) {
      throw new Overtaken();
    }
  }
}
