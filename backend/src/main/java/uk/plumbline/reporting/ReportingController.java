package uk.plumbline.reporting;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.plumbline.access.ServiceClients;
import uk.plumbline.client.Scope;
import uk.plumbline.client.ServiceClient;
import uk.plumbline.shared.Today;

/** What a reporting tool finds first: itself, and what there is to read. */
@Controller("/api/reporting")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReportingController {
  private final FeedCatalogue catalogue;
  private final Clock clock;

  ReportingController(FeedCatalogue catalogue, Clock clock) {
    this.catalogue = catalogue;
    this.clock = clock;
  }

  @Serdeable
  record Reporting(Reader client, List<SetItem> sets) {}

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

  @Serdeable
  record SetItem(String name, String path, String description, List<ColumnItem> columns) {}

  @Serdeable
  record ColumnItem(String name, String type, boolean isKey, String description) {}

  @Get
  @ServiceClients
  Reporting getReporting(ServiceClient client) {
    return new Reporting(reader(client), catalogue.all().stream().map(this::item).toList());
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

  private SetItem item(FeedTable table) {
    var columns =
        table.columns().stream()
            .map(
                column ->
                    new ColumnItem(
                        column.name(), column.type().code(), column.isKey(), column.description()))
            .toList();
    return new SetItem(table.set().setName(), table.set().path(), table.description(), columns);
  }
}
