package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
  void groupsByTheirFigures() {
    var asked =
        "groupby((teamCode,finalGradeCode),aggregate($count as n,auditedOn with max as last))";
    var address = "/odata/v4/Audits?$apply=" + encoded(asked) + "&$orderby=";

    for (var size : List.of("1", "2", "10")) {
      var pages = new String[] {"Prefer", "odata.maxpagesize=" + size};
      assertThat(numbers(feed.rows(client, address + "n%20desc", pages))).containsExactly(12, 5, 3);
      assertThat(numbers(feed.rows(client, address + "n", pages))).containsExactly(3, 5, 12);
      assertThat(numbers(feed.rows(client, address + "last,n", pages))).containsExactly(3, 5, 12);
    }
    assertThat(value("Audits?$apply=" + encoded(asked) + "&$orderby=n%20desc&$top=1")).hasSize(1);
    assertThat(
            value("Audits?$apply=" + encoded("aggregate($count as n)") + "&$orderby=n").toString())
        .isEqualTo("[{\"n\":20}]");
    assertThat(value("Audits?$apply=" + encoded("groupby((teamCode,teamCode))")).toString())
        .isEqualTo("[{\"teamCode\":\"care\"},{\"teamCode\":\"north\"}]");
  }

  private static List<Integer> numbers(List<JsonNode> groups) {
    return groups.stream().map(group -> group.get("n").asInt()).toList();
  }

  @Test
  void smallNumbersOfAuditsAreMarkedHoweverTheyAreHad() {
    var figures =
        value(
                "GradeCounts?$apply="
                    + encoded(
                        "filter(basis eq 'final')/groupby((gradeCode),aggregate(audits with min as least,audits with max as most))"))
            .get(1);
    assertThat(figures.get("gradeCode").asText()).isEqualTo("inadequate");
    assertThat(figures.get("least@plumbline.smallNumber").asBoolean()).isTrue();
    assertThat(figures.get("most@plumbline.smallNumber").asBoolean()).isTrue();
    assertThat(value("GradeCounts?$apply=" + encoded("groupby((audits))")).toString())
        .isEqualTo(
            "[{\"audits\":3,\"audits@plumbline.smallNumber\":true},"
                + "{\"audits\":5,\"audits@plumbline.smallNumber\":true},{\"audits\":12}]");
    assertThat(
            value("Teams?$apply=" + encoded("groupby((teamCode),aggregate($count as n))"))
                .toString())
        .doesNotContain("smallNumber");
  }

  @Test
  void rowsComeAsTheReaderCanTakeThem() {
    var exact = "application/json;IEEE754Compatible=true";
    var counts = get("GradeCounts?$count=true&$top=1", "Accept", exact).is(200).json();
    assertThat(counts.get("@odata.count").isTextual()).isTrue();
    assertThat(counts.at("/value/0/audits").isTextual()).isTrue();

    var streaming = "application/json;odata.metadata=minimal;odata.streaming=true";
    assertThat(get("Teams", "Accept", streaming).is(200).json().has("@odata.context")).isTrue();
    var bare = "application/json;odata.metadata=none";
    assertThat(get("Teams('north')", "Accept", bare).is(200).json().has("@odata.context"))
        .isFalse();
    assertThat(
            get("Teams('north')?$select=teamLabel").is(200).json().get("@odata.context").asText())
        .endsWith("#Teams(teamLabel)/$entity");
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
