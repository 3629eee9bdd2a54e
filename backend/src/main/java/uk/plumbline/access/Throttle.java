package uk.plumbline.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/**
 * Slows down guessing: ten failures in five minutes for one name from one place (Cyber Essentials'
 * figure), a hundred from one place for all names. A name is never locked everywhere, so nobody can
 * lock a colleague, or the council's own reports, out.
 */
public final class Throttle {
  private static final Duration PERIOD = Duration.ofMinutes(5);
  private static final int PER_NAME_AND_PLACE = 10;
  private static final int PER_PLACE = 100;

  /** Bounded, so that made-up names cannot fill the memory; the least recently used go first. */
  private static final int REMEMBERED = 20_000;

  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * Counts one attempt.
   *
   * @param name who it claims to be, in one canonical form
   * @param place the network address the connection comes from; forwarded-for headers are not
   *     believed
   * @throws ProblemException 429 with {@code Retry-After} in seconds
   */
  public void count(String name, String place) {
    take(bucket(place, PER_PLACE));
    take(bucket(key(name, place), PER_NAME_AND_PLACE));
  }

  /** Takes an attempt back that turned out right, and forgets the failures of its name. */
  void giveBack(String name, String place) {
    bucket(place, PER_PLACE).addTokens(1);
    bucket(key(name, place), PER_NAME_AND_PLACE).reset();
  }

  /** Starts counting afresh. */
  public void forget() {
    synchronized (buckets) {
      buckets.clear();
    }
  }

  private static void take(Bucket bucket) {
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      var seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
      throw new ProblemException(
              ProblemType.TOO_MANY_ATTEMPTS,
              "There were too many attempts to sign in. Try again in "
                  + (seconds < 120 ? seconds + " seconds." : seconds / 60 + " minutes."))
          .withHeader("Retry-After", Long.toString(seconds));
    }
  }

  private Bucket bucket(String key, int attempts) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(
          key,
          name ->
              Bucket.builder()
                  .addLimit(limit -> limit.capacity(attempts).refillGreedy(attempts, PERIOD))
                  .build());
    }
  }

  private static String key(String name, String place) {
    return place + " " + name;
  }
}
