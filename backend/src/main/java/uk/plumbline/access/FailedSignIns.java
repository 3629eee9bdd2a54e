package uk.plumbline.access;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.activity.Activity;

/** Keeps a record of failed sign-ins. A name that nobody has is not kept: it may be a password. */
@Singleton
class FailedSignIns {
  private final Activity activity;

  FailedSignIns(Activity activity) {
    this.activity = activity;
  }

  @Transactional
  void record(UUID personId) {
    var subject = personId == null ? null : personId.toString();
    activity.record(null, "sign_in_failed", "person", subject, List.of(), Map.of());
  }
}
