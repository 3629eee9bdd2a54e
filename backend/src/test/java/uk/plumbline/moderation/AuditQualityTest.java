package uk.plumbline.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.ShortTool;
import uk.plumbline.testing.Situation;

/** How well an audit was done is scored apart from the practice that it judges. */
@MicronautTest(transactional = false)
class AuditQualityTest {
  private static final String SETTLED =
      """
      {"reason": "The file bears it out.", "overall": {"grade": "requires_improvement"},
       "areas": [{"area": "voice", "grade": "requires_improvement"},
                 {"area": "safety", "grade": "requires_improvement"},
                 {"area": "permanence", "grade": "requires_improvement"}],
       "auditQuality": {"evidence": "met", "childFocus": "partly_met", "analysis": "not_met",
                        "actions": "met", "comment": "It lists visits."}}
      """;

  @Inject Council council;

  private Answer submitted;

  @BeforeEach
  void setUp() {
    council.afresh();
    ShortTool.publish();
    submitted = ShortTool.submitted(council.as("auditor"));
  }

  private Answer settle(String json) {
    return council
        .as("moderator")
        .write("POST", Drafts.path(submitted) + "/moderation", submitted.etag(), json);
  }

  @Test
  void anAuditMadeWithAToolIsScored() {
    var without = SETTLED.replaceAll("(?s),\\s*\"auditQuality\".*", "}");
    settle(without).isProblem(400, "bad-request").pointsAt("#/auditQuality");
    settle(SETTLED.replace("\"evidence\": \"met\", ", ""))
        .isProblem(400, "bad-request")
        .pointsAt("#/auditQuality/evidence");
    settle(SETTLED.replace("\"It lists visits.\"", "\" \""))
        .isProblem(400, "bad-request")
        .pointsAt("#/auditQuality/comment");
    settle(SETTLED.replace("partly_met", "good")).isProblem(400, "bad-request");
    settle(SETTLED.replace("not_met", "met").replace("\"It lists visits.\"", "null")).is(200);
  }

  @Test
  void itTouchesNoGradeAndIsTheAuditorsTheModeratorsAndTheGroupsToSee() {
    Answer settled = settle(SETTLED).is(200);
    assertThat(settled.text("/moderation/outcome")).isEqualTo("agreed");
    assertThat(settled.text("/final/overall")).isEqualTo("requires_improvement");
    var path = Drafts.path(submitted);
    for (var who : List.of("auditor", "moderator", "improvement")) {
      Answer seen = council.as(who).get(path).is(200);
      assertThat(seen.text("/moderation/auditQuality/analysis")).as(who).isEqualTo("not_met");
      assertThat(seen.text("/moderation/auditQuality/comment")).isEqualTo("It lists visits.");
    }
    for (var who : List.of("manager", "admin")) {
      Answer seen = council.as(who).get(path).is(200);
      assertThat(seen.at("/moderation/auditQuality").isNull()).as(who).isTrue();
    }
  }

  @Test
  void anAuditWithoutAToolNeedsNone() {
    Answer settled = Situation.FINALISED.reached(council);
    assertThat(settled.at("/moderation/auditQuality").isNull()).isTrue();
  }
}
