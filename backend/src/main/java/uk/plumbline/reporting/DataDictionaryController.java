package uk.plumbline.reporting;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import uk.plumbline.access.SignedIn;

/** The data dictionary, for people: it tells what there is to read and holds nothing of it. */
@Controller("/api/data-dictionary")
@ExecuteOn(TaskExecutors.BLOCKING)
class DataDictionaryController {
  private final FeedCatalogue catalogue;

  DataDictionaryController(FeedCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Get
  @SignedIn
  DataDictionary getDataDictionary() {
    return DataDictionary.of(catalogue.all());
  }
}
