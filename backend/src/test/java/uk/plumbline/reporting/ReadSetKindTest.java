package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Feed;

/** Which kind of file a set is given as. */
@MicronautTest(transactional = false)
class ReadSetKindTest {
  @Inject Council council;
  @Inject Clients clients;
  @Inject Feed feed;

  private Clients.Client rows;

  @BeforeEach
  void setUp() {
    council.afresh();
    rows = clients.live(Scope.ROWS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/*                                                            | csv
          application/*                                                     | jsonl
          TEXT/CSV                                                          | csv
          application/jsonl                                                 | jsonl
          text/csv; charset=utf-8                                           | csv
          text/csv;q=0, */*                                                 | jsonl
          */*, text/csv;q=0                                                 | jsonl
          application/x-ndjson;q=0, */*                                     | csv
          */*;q=0.1, application/x-ndjson;q=0.05                            | csv
          text/csv;q=0.5, application/x-ndjson                              | jsonl
          text/*;q=0.9, text/csv;q=0.2, application/x-ndjson;q=0.3          | jsonl
          application/x-ndjson, text/csv                                    | csv
          application/x-ndjson, */*                                         | jsonl
          application/json, text/plain, */*                                 | csv
          text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8   | csv
          */*                                                               | csv
          nonsense                                                          | csv
          """)
  void theKindThatIsLikedBestIsGiven(String accept, String kind) {
    var answer = feed.get(rows, "/api/reporting/teams", "Accept", accept).is(200);

    assertThat(answer.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"teams." + kind + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/pdf",
        "application/json",
        "image/*",
        "text/csv;q=0",
        "*/*;q=0",
        "text/csv;q=0, text/*, application/*;q=0"
      })
  void whatIsNotTakenIsNotGiven(String accept) {
    feed.get(rows, "/api/reporting/teams", "Accept", accept).is(406);
  }

  @Test
  void whoeverDoesNotSayIsGivenCsv() {
    assertThat(feed.get(rows, "/api/reporting/teams").is(200).header("Content-Type"))
        .isEqualTo("text/csv; charset=utf-8");
  }
}
