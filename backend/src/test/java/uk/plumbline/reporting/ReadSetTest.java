package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Counted;
import uk.plumbline.testing.CountedAudits;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Feed;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.Situation;

/** The sets as files: what they hold, for whom, as at when, and in which form. */
@MicronautTest(transactional = false)
class ReadSetTest {
  @Inject Council council;
  @Inject Clients clients;
  @Inject Feed feed;

  private Clients.Client rows;
  private Clients.Client supervision;

  @BeforeEach
  void setUp() {
    council.afresh();
    rows = clients.live(Scope.ROWS);
    supervision = clients.live(Scope.ROWS, Scope.SUPERVISION);
  }

  private void lowered() {
    var submitted = Drafts.submitted(council.as("auditor"));
    council
        .as("moderator")
        .write("POST", Drafts.path(submitted) + "/moderation", submitted.etag(), Drafts.LOWERING)
        .is(200);
  }

  private List<NamedCsvRecord> csv(Clients.Client client, String path) {
    return CsvReader.builder().ofNamedCsvRecord(feed.get(client, path).is(200).body()).stream()
        .toList();
  }

  @Test
  void audits() {
    lowered();

    var read = csv(rows, "/api/reporting/audits");

    assertThat(read).hasSize(1);
    var audit = read.getFirst().getFieldsAsMap();
    assertThat(audit)
        .containsEntry("type", "case_file")
        .containsEntry("teamCode", "north")
        .containsEntry("teamLabel", "North")
        .containsEntry("serviceLabel", "Help and protection")
        .containsEntry("auditedOn", "2026-10-05")
        .containsEntry("originalGradeCode", "good")
        .containsEntry("finalGradeCode", "requires_improvement")
        .containsEntry("finalGradeLabel", "Requires improvement to be good")
        .containsEntry("isGood", "false")
        .containsEntry("isGoodOrBetter", "false")
        .containsEntry("moderated", "true")
        .containsEntry("population", "")
        .containsEntry("sessionCount", "");
    assertThat(audit.get("reference")).startsWith("PL-");
    assertThat(audit.get("countedFrom")).matches("2.*T.*Z");
  }

  @Test
  void gradesAndSecondChecks() {
    lowered();

    var grades = feed.get(rows, "/api/reporting/area-grades", "Accept", "application/x-ndjson");
    var check =
        feed.get(rows, "/api/reporting/moderations", "Accept", "application/jsonl").is(200).lines();

    assertThat(grades.is(200).lines())
        .extracting(
            line -> line.get("areaCode").asText(),
            line -> line.get("isOverall").asBoolean(),
            line -> line.get("originalGradeCode").asText(),
            line -> line.get("finalGradeCode").asText(),
            line -> line.get("finalGradeRank").asInt())
        .containsExactlyInAnyOrder(
            tuple("overall", true, "good", "requires_improvement", 2),
            tuple("help_and_protection", false, "good", "inadequate", 1));
    assertThat(check).hasSize(1);
    assertThat(check.getFirst().get("outcome").asText()).isEqualTo("lowered");
    assertThat(check.getFirst().get("thirdOpinion").asBoolean()).isFalse();
    assertThat(check.getFirst().get("auditId")).isEqualTo(grades.lines().getFirst().get("auditId"));
  }

  @ParameterizedTest
  @EnumSource(FeedSet.class)
  void everySetSaysTheSameInBothFormsAndWhenItIsOf(FeedSet set) {
    lowered();
    Situation.FINALISED.reached(council);
    var path = "/api/reporting/" + set.path();

    var csv = feed.get(supervision, path, "Accept", "text/csv").is(200);
    var lines = feed.get(supervision, path, "Accept", "application/x-ndjson").is(200);

    assertThat(csv.header("Content-Type")).isEqualTo("text/csv; charset=utf-8");
    assertThat(lines.header("Content-Type")).isEqualTo("application/x-ndjson");
    for (var answer : List.of(csv, lines)) {
      assertThat(answer.header("Plumbline-As-At")).endsWith("Z");
      assertThat(answer.header("Plumbline-Next-Token")).isNotEmpty();
      assertThat(answer.header("Plumbline-Feed-Version")).isEqualTo(FeedVersion.TEXT);
      assertThat(answer.header("Plumbline-Client-Expires")).isNotEmpty();
    }
    var records = CsvReader.builder().ofNamedCsvRecord(csv.body()).stream().toList();
    assertThat(records).isNotEmpty().hasSameSizeAs(lines.lines());
    for (int row = 0; row < records.size(); row++) {
      var line = lines.lines().get(row);
      records
          .get(row)
          .getFieldsAsMap()
          .forEach(
              (name, text) ->
                  assertThat(line.get(name).isNull() ? "" : line.get(name).asText())
                      .as(name)
                      .isEqualTo(text));
    }
  }

  @Test
  void noNamesNoCaseReferencesNoFreeText() {
    lowered();
    Situation.FINALISED.reached(council);

    var all =
        Arrays.stream(FeedSet.values())
            .map(set -> feed.get(supervision, "/api/reporting/" + set.path()).is(200).body())
            .toList()
            .toString();

    assertThat(all)
        .doesNotContain("Person ", "CF-20417", "No visit for nine weeks", "The plan moved on");
    assertThat(
            Counted.query(
                """
                select column_name from information_schema.columns
                where table_schema in ('reporting', 'feed')
                and column_name ~ 'name|case_ref|rationale|reason|words|comment|person|auditor|moderator'
                """))
        .isEmpty();
  }

  @Test
  void supervisionAuditsNeedTheirScope() {
    var audit = CountedAudits.of("supervision", "north", "2026-09-01", null, true);
    CountedAudits.grade(audit, "recording", "good");

    for (var set :
        List.of("audits", "area-grades", "moderations", "grade-history", "grade-counts")) {
      if (!set.equals("grade-counts")) {
        assertThat(csv(supervision, "/api/reporting/" + set)).as(set).hasSize(1);
      }
      assertThat(csv(rows, "/api/reporting/" + set)).as(set).isEmpty();
    }
    assertThat(csv(supervision, "/api/reporting/grade-counts")).hasSize(2);
  }

  @Test
  void whoeverReadsFiguresReadsNoRows() {
    var figures = clients.live(Scope.AGGREGATE);

    for (var set : FeedSet.values()) {
      var answer = feed.get(figures, "/api/reporting/" + set.path());
      boolean isRows =
          set.content() == FeedSet.Content.ROWS || set.content() == FeedSet.Content.HISTORY;
      answer.is(isRows ? 403 : 200);
      if (isRows) {
        assertThat(answer.json().get("detail").asText()).contains("reporting:rows");
      }
    }
  }

  @Test
  void smallNumbersAreMarked() {
    ImportFile.empty()
        .rows(6, "I", "overall_grade", "good")
        .rows(
            1,
            "M",
            "overall_grade",
            "good",
            "moderated_grade",
            "good",
            "moderated_on",
            "2026-03-09")
        .into(council);
    ImportFile.empty().row("J-1", "overall_grade", "outstanding").into(council);

    var counts = csv(rows, "/api/reporting/grade-counts");

    assertThat(counts)
        .extracting(
            row -> row.getField("gradeCode"),
            row -> row.getField("audits"),
            row -> row.getField("isSmallNumber"),
            row -> row.getField("auditsModerated"),
            row -> row.getField("isSmallNumberModerated"))
        .contains(
            tuple("good", "7", "false", "1", "true"),
            tuple("outstanding", "1", "true", "0", "false"));
  }

  @Test
  void onlySomeColumns() {
    lowered();

    assertThat(feed.get(rows, "/api/reporting/audits?columns=teamCode,isGood").is(200).body())
        .isEqualTo("teamCode,isGood\r\nnorth,false\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "columns=name",
        "columns=auditId,auditor_name",
        "columns=1);drop table audit;--",
        "asAt=yesterday",
        "asAt=2999-01-01T00:00:00Z",
        "asAt=0001-01-01T00:00:00%2B14:00",
        "asAt=9999-12-31T23:59:59-14:00",
        "changedSince=nonsense",
        "changedSince=1",
        "top=10",
        "%24filter=a"
      })
  void badInputIsRefused(String query) {
    var answer =
        feed.get(rows, "/api/reporting/audits?" + query.replace(" ", "%20").replace(";", "%3B"));

    answer.is(400);
    assertThat(answer.json().get("type").asText()).isEqualTo("/problems/bad-request");
    assertThat(answer.json().at("/errors/0/pointer").asText()).startsWith("#/query/");
  }

  @Test
  void whatIsNotThereIsNotThere() {
    feed.get(rows, "/api/reporting/people").is(404);
    feed.get(rows, "/api/reporting/AUDITS").is(404);
  }

  @Test
  void readsAreRecorded() {
    feed.get(rows, "/api/reporting/teams").is(200);

    assertThat(
            Counted.query(
                "select person_name || ' ' || subject_id || ' ' || (detail ->> 'as') from activity where action = 'reporting_read'"))
        .containsExactly(
            Counted.query(
                    "select 'Service client ' || name || ' teams csv' from service_client where id = '%s'"
                        .formatted(rows.id()))
                .getFirst());
  }
}
