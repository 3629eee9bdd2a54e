package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Feed;

/** Which rows an OData condition chooses, where some have no value too. */
@MicronautTest(transactional = false)
class ODataConditionsTest {
  @Inject Council council;
  @Inject Clients clients;
  @Inject Feed feed;

  private Clients.Client client;

  @BeforeEach
  void setUp() {
    council.afresh();
    client = clients.live(Scope.ROWS);
    TwentyAudits.into(council);
    TwentyAudits.ofChildrenInCare("older");
  }

  private Feed.Got get(String resource) {
    return feed.get(client, "/odata/v4/" + resource);
  }

  private static String encoded(String text) {
    // A plus as tools write it that do not take it for a blank.
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2B", "+");
  }

  private JsonNode value(String resource) {
    return get(resource).is(200).json().get("value");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "finalGradeCode eq 'good' | 12",
        "finalGradeCode ne 'good' | 8",
        "not (finalGradeCode eq 'good') | 8",
        "'good' eq finalGradeCode | 12",
        "isGoodOrBetter | 17",
        "isGoodOrBetter eq false | 3",
        "not isGoodOrBetter | 3",
        "auditedOn ge 2026-02-01 | 17",
        "auditedOn lt 2026-02-01 and teamCode eq 'north' | 3",
        "teamCode in ('care','south') | 5",
        "finalGradeRank gt 3 | 5",
        "finalGradeRank le 3.5 | 15",
        "population eq null | 15",
        "population ne null | 5",
        "null eq population | 15",
        "population eq 'none' | 0",
        "not (population eq 'none') | 20",
        "population gt 'a' | 5",
        "not (population gt 'a') | 15",
        "(population gt 'a') eq false | 15",
        "(population gt 'a') ne true | 15",
        "(population gt 'a') ne false | 5",
        "(population eq 'older') eq false | 15",
        "not (population gt 'a' and teamCode eq 'care') | 15",
        "not (population gt 'a' or teamCode eq 'north') | 0",
        "(population gt 'a') eq (teamCode eq 'care') | 20",
        "population in ('older') | 5",
        "population in ('older') eq false | 15",
        "not (population in ('older')) | 15",
        "selection in (population,'random') | 15",
        "contains(population,'old') | 5",
        "not contains(population,'old') | 0",
        "not contains(population,'young') | 5",
        "contains(population,'old') eq null | 15",
        "length(population) eq length(selection) | 15",
        "year(null) eq 2026 | 0",
        "contains(null,'x') | 0",
        "not (tolower(null) eq 'x') | 20",
        "originalGradeCode eq finalGradeCode | 20",
        "selection eq population | 15",
        "teamLabel eq 'A+E' | 0",
        "countedFrom gt 2026-01-01T00:00:00+01:00 | 20",
        "contains(teamLabel,'orth') | 15",
        "startswith(reference,'O') | 5",
        "endswith(reference,'-1') | 3",
        "tolower(teamLabel) eq 'north' | 15",
        "toupper(teamLabel) eq 'CARE' | 5",
        "length(teamCode) eq 4 | 5",
        "trim(teamCode) eq 'care' | 5",
        "year(auditedOn) eq 2026 and month(auditedOn) eq 2 | 5",
        "day(auditedOn) eq 15 | 3",
        "countedFrom gt 2026-01-01T00:00:00Z | 20",
        "countedFrom gt now() | 0",
        "date(countedFrom) gt 2026-01-01 | 20",
        "auditId eq 00000000-0000-0000-0000-000000000000 | 0",
        "teamLabel eq 'O''Neil' | 0",
        "teamLabel eq ''' or 1=1 --' | 0",
        "teamLabel eq '%' | 0",
        "contains(teamLabel,'%') | 0",
        "(teamCode eq 'care' or teamCode eq 'north') and moderated eq false | 20",
      })
  void conditions(String filter, int rows) {
    assertThat(get("Audits/$count?$filter=" + encoded(filter)).is(200).body())
        .as(filter)
        .isEqualTo(Integer.toString(rows));
    assertThat(value("Audits?$filter=" + encoded(filter))).hasSize(rows);
  }

  @Test
  void aTruthValueThatIsNotThereIsNotMadeOneByNot() {
    assertThat(value("AreaGrades?$filter=checkBlind%20eq%20null")).hasSize(20);
    assertThat(value("AreaGrades?$filter=not%20checkBlind")).isEmpty();
    assertThat(value("AreaGrades?$filter=not%20(checkBlind%20eq%20true)")).hasSize(20);
  }

  @Test
  void aConditionMayBeAsLongAsAnAddress() {
    var many = String.join(" or ", Collections.nCopies(700, "isGood"));
    assertThat(value("Audits?$filter=" + encoded(many))).hasSize(12);
  }
}
