package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;

@MicronautTest(transactional = false)
class ListAuditsTest {
  @Inject Council council;

  private Caller improvement;

  @BeforeEach
  void setUp() {
    council.afresh();
    improvement = council.as("improvement");
    Caller auditor = council.as("auditor");
    for (int day = 1; day <= 7; day++) {
      auditor
          .post("/api/audits", Drafts.COMPLETE.replace("2026-10-05", "2026-10-0" + (day + 1) / 2))
          .is(201);
    }
    Drafts.submitted(council.as("colleague"));
  }

  @Test
  void pagesGoThroughEverythingOnceNewestFirst() {
    List<String> seen = new ArrayList<>();
    List<String> dates = new ArrayList<>();
    String after = "";
    do {
      Answer page = improvement.get("/api/audits?limit=3" + after).is(200);
      page.at("/items")
          .forEach(
              item -> {
                seen.add(item.path("id").asText());
                dates.add(item.path("auditedOn").asText());
              });
      after = page.text("/next") == null ? null : "&after=" + page.text("/next");
    } while (after != null);

    assertThat(seen).hasSize(8).doesNotHaveDuplicates();
    assertThat(dates).isSortedAccordingTo((one, other) -> other.compareTo(one));
  }

  @ParameterizedTest
  @CsvSource({
    "type=case_file, 8",
    "type=supervision, 0",
    "team=north, 8",
    "team=care, 0",
    "team=unheard_of, 0",
    "status=in_progress, 7",
    "status=submitted, 1",
    "auditor=auditor, 7",
    "auditor=Person%20Colleague, 1",
    "from=2026-10-05, 1",
    "to=2026-10-01, 2",
    "from=2026-10-02&to=2026-10-03, 4",
  })
  void filtersNarrow(String filter, int expected) {
    assertThat(improvement.get("/api/audits?" + filter).is(200).at("/items").size())
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type=dip",
        "status=lost",
        "from=yesterday",
        "to=2026-02-30",
        "limit=0",
        "limit=101",
        "limit=x",
        "limit=99999999999999999999",
        "after=x",
        "after=%00",
        "team=%00",
        "team=North'%20or%201=1--",
        "auditor=",
      })
  void whatIsNoFilterIsRefused(String filter) {
    improvement.get("/api/audits?" + filter).isProblem(400, "bad-request");
  }
}
