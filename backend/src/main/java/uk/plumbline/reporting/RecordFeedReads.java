package uk.plumbline.reporting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import uk.plumbline.activity.Activity;
import uk.plumbline.client.ServiceClient;

/** Keeps a record of what was read by which service client, as of every other read. */
@Singleton
class RecordFeedReads {
  private final Activity activity;

  RecordFeedReads(Activity activity) {
    this.activity = activity;
  }

  /** Written before anything is read: what cannot be recorded is not given. */
  @Transactional
  void record(ServiceClient client, FeedSet set, String as) {
    activity.recordClient(
        client.name(),
        "reporting_read",
        "reporting_set",
        set.path(),
        Map.of("client", client.clientId(), "as", as));
  }
}
