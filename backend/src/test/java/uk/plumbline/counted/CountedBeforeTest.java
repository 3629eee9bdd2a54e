package uk.plumbline.counted;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Counted;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.ShortTool;
import uk.plumbline.testing.Situation;

/**
 * A council that used Plumbline before what counted was kept finds its past there as far as it was
 * stored: the migration's own statements give what would have been kept.
 */
@MicronautTest(transactional = false)
class CountedBeforeTest {
  private static final String MIGRATION = "/db/migration/V2026.11.21.30__keep_what_counted.sql";
  private static final String SAID =
      "/db/migration/V2026.11.29.10__keep_involvement_and_sessions.sql";
  private static final String CHECKED =
      "/db/migration/V2026.11.30.30__keep_how_second_checks_went.sql";

  private static final String KEPT =
      """
      select (c.audit_id, row_number() over (partition by c.audit_id, g.area_code order by c.counted_from),
              c.counted_to is null, c.type, c.origin, c.sampling, c.framework_code, c.scale_code,
              c.tool_version_id, c.population, c.team_code, c.audited_on, c.auditor_id, c.moderated,
              c.selection, c.involvement, c.child_feedback, c.family_feedback, c.session_dates, g.area_code, g.original_grade_code, g.final_grade_code,
              g.second_grade_code, c.check_decided_at, c.check_blind, c.check_outcome, c.check_third_opinion,
              c.quality_evidence, c.quality_child_focus, c.quality_analysis, c.quality_actions)::text
      from counted_audit c
      left join counted_grade g on g.counted_id = c.id
      order by 1
      """;

  private static final String SETTLED =
      """
      {"reason": "The file bears it out.", "overall": {"grade": "requires_improvement"},
       "areas": [{"area": "voice", "grade": "requires_improvement"},
                 {"area": "safety", "grade": "requires_improvement"},
                 {"area": "permanence", "grade": "requires_improvement"}],
       "auditQuality": {"evidence": "met", "childFocus": "met", "analysis": "met", "actions": "met",
                        "comment": null}}
      """;

  private static final String OTHERWISE =
      """
      {"practitioner": {"involvement": "not_involved", "reason": "Has left."},
       "familyFeedback": {"child": {"status": "declined", "words": null, "reason": null}}}
      """;

  @Inject Council council;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  private Answer step(String who, String step, Answer audit, String json) {
    return council
        .as(who)
        .write("POST", Drafts.path(audit) + "/" + step, audit.etag(), json)
        .is(200);
  }

  private static List<String> statements(String migration, String verb) throws IOException {
    try (var file = CountedBeforeTest.class.getResourceAsStream(migration)) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--.*\n", "");
      return Stream.of(text.split(";\n"))
          .map(String::strip)
          .filter(statement -> statement.startsWith(verb))
          .toList();
    }
  }

  /** Made with a tool, of which the second version says something else of everybody's part. */
  private void reopenedAndSaidOtherwise() {
    ShortTool.publish();
    Answer checked =
        step("moderator", "moderation", ShortTool.submitted(council.as("auditor")), SETTLED);
    Answer draft = step("improvement", "reopening", checked, Situation.REASON);
    Answer changed =
        council.as("auditor").write("PATCH", Drafts.path(draft), draft.etag(), OTHERWISE).is(200);
    step("second", "moderation", step("auditor", "submission", changed, null), SETTLED);
  }

  @Test
  void thePastIsThereAsFarAsItWasStored() throws IOException {
    Situation.FINALISED.reached(council);
    Situation.SUBMITTED.reached(council);
    Situation.REOPENED.reached(council);
    reopenedAndSaidOtherwise();
    Answer lowered =
        step("moderator", "moderation", Drafts.submitted(council.as("auditor")), Drafts.LOWERING);
    Answer reopened = step("improvement", "reopening", lowered, Situation.REASON);
    Answer again = step("auditor", "submission", reopened, null);
    step("second", "moderation", again, Drafts.AGREEING);
    ImportFile.empty()
        .row("A-1", "moderated_grade", "inadequate", "moderated_on", "2026-03-09")
        .row("A-2", "area.leaders", "outstanding")
        .into(council);
    List<String> kept = Counted.query(KEPT);

    Situation.run("truncate counted_audit cascade; alter table counted_grade disable trigger user");
    try {
      assertThat(statements(MIGRATION, "insert into")).hasSize(4);
      statements(MIGRATION, "insert into").forEach(Situation::run);
      assertThat(statements(SAID, "alter table counted_audit disable")).hasSize(1);
      Situation.run("alter table counted_audit disable trigger counted_audit_stays");
      statements(SAID, "update counted_audit").forEach(Situation::run);
      statements(CHECKED, "update counted_").forEach(Situation::run);
    } finally {
      Situation.run("alter table counted_audit enable trigger counted_audit_stays");
      Situation.run("alter table counted_grade enable trigger user");
    }

    assertThat(kept).hasSize(19).anyMatch(row -> row.contains("took_part,given,sought"));
    assertThat(Counted.query(KEPT)).isEqualTo(kept);
    assertThat(Counted.differences()).isEmpty();
    assertThat(Counted.overlaps()).isEmpty();
    assertThat(Counted.query("select counted_from from counted_audit order by 1"))
        .isEqualTo(
            Counted.query(
                """
                select finalised_at from audit where finalised_at is not null
                union all
                select finalised_at from audit_earlier_version
                order by 1
                """));
  }
}
