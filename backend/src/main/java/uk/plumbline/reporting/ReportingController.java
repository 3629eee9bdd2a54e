package uk.plumbline.reporting;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.plumbline.access.ForServiceClients;
import uk.plumbline.client.Scope;
import uk.plumbline.client.ServiceClient;
import uk.plumbline.counted.AsAt;
import uk.plumbline.shared.Today;

/** What a reporting tool finds first: itself, and what there is to read. */
@Controller("/api/reporting")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportingController {
  private final FeedCatalogue catalogue;
  private final AsAt asAt;
  private final Clock clock;

  ReportingController(FeedCatalogue catalogue, AsAt asAt, Clock clock) {
    this.catalogue = catalogue;
    this.asAt = asAt;
    this.clock = clock;
  }

  @Serdeable
  record Reporting(
      Instant asAt, String feedVersion, Reader client, List<DataDictionary.SetItem> sets) {}

  /**
   * @param scopes what it may read with this token or secret
   * @param daysLeft how many days it works after today
   * @param expiresSoon whether it is time to prolong it
   */
  @Serdeable
  record Reader(
      String clientId,
      String name,
      List<Scope> scopes,
      LocalDate expiresOn,
      long daysLeft,
      boolean expiresSoon) {}

  @Get
  @ForServiceClients
  Reporting getReporting(ServiceClient client) {
    return new Reporting(
        asAt.settled(null),
        FeedVersion.TEXT,
        reader(client),
        DataDictionary.of(catalogue.all()).sets());
  }

  private Reader reader(ServiceClient client) {
    var today = Today.on(clock);
    return new Reader(
        client.clientId(),
        client.name(),
        client.scopes().stream().sorted().toList(),
        client.expiresOn(),
        ChronoUnit.DAYS.between(today, client.expiresOn()),
        client.expiresSoon(today));
  }
}
