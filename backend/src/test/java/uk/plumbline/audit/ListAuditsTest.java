package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.shared.Today;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.Situation;

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
        "area=In%20care",
        "grade=Good",
        "sampling=whim",
        "sampling=random,",
        "countedSince=lately",
        "regradedSince=2026-02-30",
      })
  void whatIsNoFilterIsRefused(String filter) {
    improvement.get("/api/audits?" + filter).isProblem(400, "bad-request");
  }

  private int found(Caller reader, String filter) {
    return reader.get("/api/audits?" + filter).is(200).at("/items").size();
  }

  @Test
  void countingGradesAreFound() {
    Answer lowered = Drafts.submitted(council.as("colleague"));
    council
        .as("moderator")
        .write("POST", Drafts.path(lowered) + "/moderation", lowered.etag(), Drafts.LOWERING)
        .is(200);

    assertThat(found(improvement, "grade=good")).as("drafts count for nothing").isZero();
    assertThat(found(improvement, "grade=requires_improvement,inadequate")).isEqualTo(1);
    assertThat(found(improvement, "grade=inadequate")).isZero();
    assertThat(found(improvement, "grade=inadequate&area=help_and_protection")).isEqualTo(1);
    assertThat(found(improvement, "area=help_and_protection")).isEqualTo(1);
    assertThat(found(improvement, "area=in_care")).isZero();
    assertThat(found(improvement, "grade=requires_improvement&sampling=random,census"))
        .isEqualTo(1);
    assertThat(found(improvement, "grade=requires_improvement&sampling=dip")).isZero();
  }

  @Test
  void aLateCheckIsFoundByTheDayBeforeIt() {
    ImportFile.empty().row("A-1").row("A-2").into(council);
    String today = LocalDate.now(Today.ZONE).toString();
    Situation.run(
        "alter table counted_audit disable trigger user;"
            + " update counted_audit set counted_from = now() - interval '3 days';"
            + " alter table counted_audit enable trigger user");
    assertThat(found(improvement, "countedSince=" + today)).isZero();

    ImportFile.empty()
        .row("A-1", "moderated_grade", "inadequate", "moderated_on", "2026-03-09")
        .row("A-3")
        .into(council);

    assertThat(found(improvement, "regradedSince=" + today)).isEqualTo(1);
    assertThat(found(improvement, "regradedSince=2020-01-01")).isZero();
    assertThat(found(improvement, "countedSince=" + today)).isEqualTo(1);
    assertThat(found(improvement, "countedSince=2020-01-01")).isEqualTo(3);
  }

  /** Otherwise a filter would tell a moderator the grade that the list keeps back. */
  @Test
  void whoeverIsStillToCheckAnAuditFindsItByNoGrade() {
    ImportFile.empty().row("A-1").into(council);
    Caller moderator = council.as("moderator");
    Answer chosen = Situation.LATE.reached(council);

    assertThat(moderator.get(Drafts.path(chosen)).is(200).at("/gradesWithheld").asBoolean())
        .isTrue();
    assertThat(found(moderator, "status=finalised")).isEqualTo(1);
    assertThat(found(moderator, "grade=good,outstanding,requires_improvement,inadequate")).isZero();
    assertThat(found(improvement, "grade=good")).isEqualTo(2);
  }
}
