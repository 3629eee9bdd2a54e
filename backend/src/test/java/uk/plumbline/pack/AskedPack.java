package uk.plumbline.pack;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;

/** Packs that tests ask for: of the audits dated 2026, for a meeting in December. */
final class AskedPack {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private AskedPack() {}

  /**
   * A request.
   *
   * @param kind a code
   * @param more further members with a comma before; empty for none
   */
  static String of(String kind, String more) {
    return """
    {"requestId": "%s", "kind": "%s", "title": "December meeting", "meetsOn": "2026-12-02",
     "from": "2026-01-01", "to": "2026-10-31"%s}
    """
        .formatted(UUID.randomUUID(), kind, more);
  }

  /** The finished pack of a request. */
  static Answer made(Caller by, String json) {
    return finished(by, by.post("/api/packs", json).is(202).header("Location"));
  }

  /** A pack once it is made, which it must be. */
  static Answer finished(Caller by, String location) {
    var answer = settled(by, location);
    Assertions.assertThat(answer.text("/status")).as(answer.http().body()).isEqualTo("finished");
    return answer;
  }

  /** A pack once it is made or failed. */
  static Answer settled(Caller by, String location) {
    var end = Instant.now().plus(LONGEST);
    while (Instant.now().isBefore(end)) {
      var answer = by.get(location).is(200);
      if (!answer.text("/status").matches("waiting|making")) {
        return answer;
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }
    throw new AssertionError("The pack is not made: " + by.get(location).http().body());
  }

  /** The address of a pack. */
  static String path(Answer pack) {
    return "/api/packs/" + pack.text("/id");
  }
}
