package uk.plumbline.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.LateCheck;
import uk.plumbline.testing.Situation;

/** What a pack says: what changed, serious concerns, and what is hidden outside the service. */
@MicronautTest(transactional = false)
class PackContentTest {
  @Inject Council council;
  @Inject LateCheck lateCheck;

  private Caller improvement;

  @BeforeEach
  void setUp() {
    council.afresh();
    improvement = council.as("improvement");
  }

  private static String tally(Answer pack, String part, String key) {
    for (var found : pack.at("/figures/" + part + "/tallies")) {
      if (found.path("key").asText().equals(key)) {
        return found.path("words").asText();
      }
    }
    throw new AssertionError(key + " is not in " + pack.at("/figures/" + part));
  }

  @Test
  void whatCameLateSinceTheLastPackIsCounted() {
    Answer checked = Drafts.finalised(council.as("auditor"), council.as("moderator"));
    Answer reopened = Drafts.finalised(council.as("auditor"), council.as("moderator"));
    Answer first = AskedPack.made(improvement, AskedPack.of("monthly", ""));
    assertThat(first.text("/figures/changes/finding")).contains("first pack");
    assertThat(first.text("/figures/changes/since")).isNull();
    AskedPack.made(improvement, AskedPack.of("fortnightly", ""));

    lateCheck.settles(UUID.fromString(checked.text("/id")), "inadequate");
    improvement
        .write("POST", Drafts.path(reopened) + "/reopening", reopened.etag(), Situation.REASON)
        .is(200);
    ImportFile.empty().rows(3, "A").into(council);

    Answer second = AskedPack.made(improvement, AskedPack.of("monthly", ""));
    assertThat(second.text("/figures/changes/since")).isEqualTo(first.text("/asAt"));
    assertThat(second.text("/figures/changes/was/words")).isEqualTo("2 of 2");
    assertThat(second.text("/figures/changes/now/words")).isEqualTo("3 of 4");
    assertThat(tally(second, "changes", "added")).isEqualTo("3");
    assertThat(tally(second, "changes", "regraded")).isEqualTo("1");
    assertThat(tally(second, "changes", "reopened")).isEqualTo("1");
    assertThat(tally(second, "changes", "checked")).isEqualTo("0");
  }

  @Test
  void seriousConcernsStandInEveryPackByTheirState() {
    Answer none = AskedPack.made(improvement, AskedPack.of("monthly", ""));
    assertThat(none.text("/figures/concerns/finding")).isEqualTo("None were raised.");

    Answer draft = Drafts.complete(council.as("auditor"));
    for (String state :
        new String[] {
          "'2026-10-31 22:30+00', null",
          "'2026-10-31 23:30+00', null",
          "'2026-05-01', now()",
          "'2025-12-01', null"
        }) {
      Situation.run(
          """
          insert into safety_concern (audit_id, raised_by_id, raised_by, concern, raised_at, acknowledged_at,
                                      acknowledged_by, acknowledgement)
          select '%s', p.id, 'Somebody', 'Seen alone at night by Kim.', x.raised_at, x.taken_up,
                 case when x.taken_up is not null then 'Somebody' end,
                 case when x.taken_up is not null then 'Visiting.' end
          from person p,
               (select cast(v.a as timestamptz) as raised_at, cast(v.b as timestamptz) as taken_up
                from (values (%s)) v (a, b)) x
          where p.username = 'auditor'
          """
              .formatted(draft.text("/id"), state));
    }

    Answer pack = AskedPack.made(improvement, AskedPack.of("monthly", ""));
    assertThat(tally(pack, "concerns", "raised")).isEqualTo("3");
    assertThat(tally(pack, "concerns", "taken_up")).isEqualTo("1");
    assertThat(tally(pack, "concerns", "waiting")).isEqualTo("2");
    assertThat(tally(pack, "concerns", "older")).isEqualTo("1");
    assertThat(pack.http().body()).doesNotContain("Kim").doesNotContain("CF-20417");
  }

  @Test
  void concernsAreLeftOutOnlyWithAReasonThatIsPrintedAndRecorded() {
    improvement
        .post("/api/packs", AskedPack.of("monthly", ", \"concernsLeftOut\": \"  \""))
        .isProblem(400, "bad-request")
        .pointsAt("#/concernsLeftOut");

    Answer pack =
        AskedPack.made(
            improvement,
            AskedPack.of("monthly", ", \"concernsLeftOut\": \"They have a paper of their own.\""));

    assertThat(pack.text("/figures/concerns/leftOut")).isEqualTo("They have a paper of their own.");
    assertThat(pack.at("/figures/concerns/tallies")).isEmpty();
    assertThat(
            Situation.column(
                "select detail ->> 'concernsLeftOut' from activity where action = 'pack_asked'"))
        .containsExactly("true");
  }

  @Test
  void outsideTheServiceSmallNumbersAreHidden() {
    ImportFile.empty()
        .rows(32, "N")
        .rows(20, "R", "overall_grade", "requires_improvement")
        .rows(3, "S", "team", "south", "overall_grade", "requires_improvement")
        .rows(6, "C", "team", "care", "service", "corporate_parenting")
        .into(council);

    Answer pack = AskedPack.made(improvement, AskedPack.of("scrutiny", ""));

    assertThat(pack.at("/figures/smallNumbersHidden").asBoolean()).isTrue();
    assertThat(pack.text("/figures/standing/figure/words")).isEqualTo("62% · about 40 of 60");
    var words = new java.util.HashMap<String, String>();
    pack.at("/figures/teams/rows")
        .forEach(row -> words.put(row.path("key").asText(), row.path("words").asText()));
    // Hiding the one team of three would not hide it: the next smallest goes with it.
    assertThat(words)
        .containsEntry("south", "c")
        .containsEntry("care", "c")
        .containsEntry("north", "62% · 32 of 52");
    assertThat(tally(pack, "concerns", "raised")).isEqualTo("0");
    // Nor is the exact total anywhere, from which a hidden team could be worked out.
    assertThat(tally(pack, "chosen", "random")).isEqualTo("about 60");
    assertThat(pack.text("/figures/standing/sentence"))
        .contains("62% of about 60 case files were judged good or better (about 40)");
    assertThat(pack.at("/figures").toString()).doesNotContain("of 61").doesNotContain(":61,");
  }

  @Test
  void outsideTheServiceAFewLateChangesAreNotTold() {
    ImportFile.empty()
        .rows(32, "N")
        .rows(20, "R", "overall_grade", "requires_improvement")
        .into(council);
    AskedPack.made(improvement, AskedPack.of("scrutiny", ""));
    ImportFile.empty().rows(3, "L").into(council);

    Answer second = AskedPack.made(improvement, AskedPack.of("scrutiny", ""));

    assertThat(tally(second, "changes", "added")).isEqualTo("c");
    assertThat(second.text("/figures/changes/was/words")).isEqualTo("62% · about 30 of 50");
    assertThat(second.at("/figures/changes/now").isNull()).isTrue();
    assertThat(second.text("/figures/changes/finding")).contains("What it is now is not given");
    assertThat(second.text("/figures/version")).isEqualTo("2");
  }

  @Test
  void outsideTheServiceNothingIsGivenInFullFromWhichACountFollows() {
    ImportFile.empty()
        .rows(32, "N")
        .rows(20, "R", "overall_grade", "requires_improvement")
        .rows(9, "C", "team", "care", "service", "corporate_parenting")
        .into(council);

    Answer pack = AskedPack.made(improvement, AskedPack.of("scrutiny", ""));

    for (var part : List.of("/teams/rows", "/areas/rows", "/trend/points", "/teams/total")) {
      for (var number : pack.at("/figures" + part).toString().split("[^0-9.]+")) {
        assertThat(number).doesNotMatch("[01]\\.[0-9]{3,}");
      }
    }
    for (var row : pack.at("/figures/secondChecks/scales/0/rows")) {
      assertThat(row.path("key").asText()).isNotIn("before", "after");
    }
  }

  @Test
  void theShareIsOfCasesThatStandForAll() {
    ImportFile.empty().rows(4, "R").rows(3, "T", "sampling", "targeted").into(council);

    Answer pack = AskedPack.made(improvement, AskedPack.of("fortnightly", ""));

    assertThat(pack.text("/figures/standing/figure/words")).isEqualTo("4 of 4");
    assertThat(tally(pack, "chosen", "random")).isEqualTo("4");
    assertThat(tally(pack, "chosen", "targeted")).isEqualTo("3");
    for (var definition : pack.at("/figures/definitions")) {
      assertThat(definition.path("version").asText()).isNotEmpty();
    }
  }
}
