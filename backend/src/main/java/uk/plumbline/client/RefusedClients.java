package uk.plumbline.client;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.access.Throttle;
import uk.plumbline.activity.Activity;
import uk.plumbline.shared.ProblemException;

/**
 * Slows down and records wrong secrets. Only they count: many downloads of one tool at a time, with
 * the right secret, are no guessing. A name that no client has is not kept: it may be a secret.
 */
@Singleton
class RefusedClients {
  private final Throttle throttle = new Throttle();
  private final Activity activity;

  RefusedClients(Activity activity) {
    this.activity = activity;
  }

  /**
   * Counts and records one refusal.
   *
   * @param clientId the name given
   * @param id the client with that name; null where there is none
   * @param place the network address the connection comes from
   * @throws ProblemException 429 with {@code Retry-After} when there were too many; then nothing is
   *     recorded
   */
  @Transactional
  void note(String clientId, UUID id, String place) {
    throttle.count(clientId, place);
    activity.record(
        null,
        "sign_in_failed",
        "service_client",
        id == null ? null : id.toString(),
        List.of(),
        Map.of());
  }

  /** Starts counting afresh. */
  void forget() {
    throttle.forget();
  }
}
