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
import uk.plumbline.testing.Situation;

/**
 * A council that used Plumbline before what counted was kept finds its past there as far as it was
 * stored: the migration's own statements give what would have been kept.
 */
@MicronautTest(transactional = false)
class CountedBeforeTest {
  private static final String MIGRATION = "/db/migration/V2026.11.21.30__keep_what_counted.sql";

  private static final String KEPT =
      """
      select (c.audit_id, row_number() over (partition by c.audit_id, g.area_code order by c.counted_from),
              c.counted_to is null, c.type, c.origin, c.sampling, c.framework_code, c.scale_code,
              c.tool_version_id, c.population, c.team_code, c.audited_on, c.auditor_id, c.moderated,
              c.selection, g.area_code, g.original_grade_code, g.final_grade_code)::text
      from counted_audit c
      left join counted_grade g on g.counted_id = c.id
      order by 1
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

  private static List<String> statements() throws IOException {
    try (var file = CountedBeforeTest.class.getResourceAsStream(MIGRATION)) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--.*\n", "");
      return Stream.of(text.split(";\n"))
          .map(String::strip)
          .filter(statement -> statement.startsWith("insert into"))
          .toList();
    }
  }

  @Test
  void thePastIsThereAsFarAsItWasStored() throws IOException {
    Situation.FINALISED.reached(council);
    Situation.SUBMITTED.reached(council);
    Situation.REOPENED.reached(council);
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
      assertThat(statements()).hasSize(4);
      statements().forEach(Situation::run);
    } finally {
      Situation.run("alter table counted_grade enable trigger user");
    }

    assertThat(kept).hasSize(11);
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
