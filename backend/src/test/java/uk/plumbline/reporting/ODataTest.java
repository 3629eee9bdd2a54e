package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Feed;

/** What OData requests are answered, each on a page of its own. */
@MicronautTest(transactional = false)
class ODataTest {
  @Inject Council council;
  @Inject Clients clients;
  @Inject Feed feed;

  private Clients.Client client;

  @BeforeEach
  void setUp() {
    council.afresh();
    client = clients.live(Scope.ROWS);
    TwentyAudits.into(council);
  }

  private Feed.Got get(String resource, String... headers) {
    return feed.get(client, "/odata/v4/" + resource, headers);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private JsonNode value(String resource) {
    return get(resource).is(200).json().get("value");
  }

  @Test
  void serviceDocumentAndMetadata() {
    var service = get("").is(200).json();
    assertThat(service.get("value").findValuesAsText("name"))
        .contains(
            "Audits",
            "AreaGrades",
            "Moderations",
            "GradeHistory",
            "Teams",
            "Services",
            "Frameworks",
            "Grades",
            "Measures");
    feed.get(client, "/odata/v4").is(200);

    var metadata = get("$metadata", "Accept", "application/xml").is(200);
    assertThat(metadata.header("Content-Type")).startsWith("application/xml");
    assertThat(metadata.header("OData-Version")).isEqualTo("4.0");
    assertThat(metadata.body())
        .contains(
            "<EntitySet Name=\"Audits\" EntityType=\"plumbline.Audit\"",
            "<PropertyRef Name=\"auditId\"/>",
            "<Property Name=\"auditedOn\" Type=\"Edm.Date\"",
            "Term=\"plumbline.Description\"",
            "The audit date, by which all figures place an audit.");
  }

  @Test
  void rowsSayWhatTheyAreAndOfWhen() {
    var answer = get("Teams").is(200);

    assertThat(answer.header("Content-Type")).startsWith("application/json;odata.metadata=minimal");
    assertThat(answer.header("OData-Version")).isEqualTo("4.0");
    assertThat(answer.json().get("@odata.context").asText())
        .isEqualTo(feed.address() + "/odata/v4/$metadata#Teams");
    assertThat(answer.json().get("@plumbline.asAt").asText())
        .isEqualTo(answer.header("Plumbline-As-At"));
    assertThat(answer.json().get("value"))
        .extracting(row -> row.get("teamCode").asText())
        .containsExactly("care", "north", "old_south", "south");
    assertThat(answer.json().at("/value/2/validTo").asText()).isEqualTo("2025-09-30");
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
        "population eq null | 20",
        "population ne null | 0",
        "null eq population | 20",
        "population eq 'none' | 0",
        "not (population eq 'none') | 20",
        "population gt 'a' | 0",
        "not (population gt 'a') | 20",
        "originalGradeCode eq finalGradeCode | 20",
        "selection eq population | 20",
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
  void selectOrderTopSkipAndCount() {
    var answer =
        get("Audits?$select=reference,auditedOn&$orderby=auditedOn%20desc,reference&$top=2&$skip=1&$count=true")
            .is(200)
            .json();

    assertThat(answer.get("@odata.count").asInt()).isEqualTo(20);
    assertThat(answer.get("@odata.context").asText()).endsWith("#Audits(reference,auditedOn)");
    assertThat(answer.get("value").toString())
        .isEqualTo(
            "[{\"reference\":\"G-10\",\"auditedOn\":\"2026-03-01\"},{\"reference\":\"G-11\",\"auditedOn\":\"2026-03-01\"}]");
    assertThat(answer.has("@odata.nextLink")).isFalse();
    assertThat(value("Audits?$top=0")).isEmpty();
    assertThat(value("Audits?$skip=18")).hasSize(2);
  }

  @Test
  void countsByGroups() {
    var groups =
        get("Audits?$apply="
                + encoded("groupby((teamCode,finalGradeCode),aggregate($count as audits))"))
            .is(200)
            .json();

    assertThat(groups.get("value").toString())
        .isEqualTo(
            "[{\"teamCode\":\"care\",\"finalGradeCode\":\"outstanding\",\"audits\":5,\"audits@plumbline.smallNumber\":true},"
                + "{\"teamCode\":\"north\",\"finalGradeCode\":\"good\",\"audits\":12},"
                + "{\"teamCode\":\"north\",\"finalGradeCode\":\"inadequate\",\"audits\":3,\"audits@plumbline.smallNumber\":true}]");
    assertThat(groups.get("@odata.context").asText())
        .endsWith("#Audits(teamCode,finalGradeCode,audits)");
    assertThat(
            value(
                    "Audits?$apply="
                        + encoded(
                            "filter(teamCode eq 'north')/aggregate($count as n,auditedOn with max as last)"))
                .toString())
        .isEqualTo("[{\"n\":15,\"last\":\"2026-03-01\"}]");
    assertThat(
            value(
                    "GradeCounts?$apply="
                        + encoded(
                            "filter(basis eq 'final' and areaCode eq 'overall')/groupby((gradeCode),aggregate(audits with sum as total))"))
                .findValuesAsText("total"))
        .containsExactlyInAnyOrder("12", "5", "3");
    assertThat(
            value("Audits?$apply=" + encoded("groupby((teamCode))")).findValuesAsText("teamCode"))
        .containsExactly("care", "north");
    assertThat(
            feed.rows(
                client,
                "/odata/v4/Audits?$apply=" + encoded("groupby((auditId),aggregate($count as n))"),
                "Prefer",
                "odata.maxpagesize=7"))
        .hasSize(20);
  }

  @Test
  void oneRowByItsKey() {
    var id = value("Audits?$top=1").get(0).get("auditId").asText();

    assertThat(get("Audits(" + id + ")").is(200).json().get("auditId").asText()).isEqualTo(id);
    assertThat(get("Teams('north')").is(200).json().get("teamLabel").asText()).isEqualTo("North");
    assertThat(
            get("AreaGrades(auditId=" + id + ",areaCode='overall')?$select=isOverall")
                .is(200)
                .json()
                .get("isOverall")
                .asBoolean())
        .isTrue();
    get("Audits(00000000-0000-0000-0000-000000000000)").is(404);
    get("Teams('%27%20or%201=1')").is(400);
  }
}
