package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Counted;
import uk.plumbline.testing.Feed;
import uk.plumbline.testing.ImportFile;

/** OData answers that come in pages, of which each leads to the next. */
@MicronautTest(transactional = false)
class ODataPagesTest {
  @Inject Council council;
  @Inject Clients clients;
  @Inject Feed feed;

  private Clients.Client client;

  @BeforeEach
  void setUp() {
    council.afresh();
    client = clients.live(Scope.ROWS);
    TwentyAudits.into(council);
    TwentyAudits.ofChildrenInCare("A+E");
  }

  private Feed.Got get(String resource, String... headers) {
    return feed.get(client, "/odata/v4/" + resource, headers);
  }

  private List<JsonNode> all(String resource, String... headers) {
    return feed.rows(client, "/odata/v4/" + resource, headers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Audits",
        "Audits?$orderby=teamCode",
        "Audits?$orderby=population%20desc,finalGradeRank%20desc",
        "Audits?$orderby=population,auditedOn%20desc,teamLabel",
        "Audits?$filter=finalGradeRank%20lt%204&$orderby=isGood",
        "Audits?$select=auditId&$count=true",
        "Audits?$filter=teamLabel%20ne%20'A+E'",
        "Audits?$filter=contains(teamLabel,'o')%20or%20population%20eq%20null",
        "Audits?$filter=countedFrom%20ge%202020-01-01T00:00:00+01:00",
        "AreaGrades",
        "AreaGrades?$orderby=areaLabel%20desc",
        "GradeHistory?$orderby=countedTo",
        "GradeCounts",
        "GradeCounts?$orderby=audits%20desc",
        "Teams?$orderby=validFrom%20desc",
        "Teams?$orderby=validFrom",
        "Codes"
      })
  void pagesOfAnySizeGiveEveryRowOnceInTheSameOrder(String resource) {
    var whole = all(resource);

    assertThat(new TreeSet<>(whole.stream().map(JsonNode::toString).toList())).hasSameSizeAs(whole);
    for (int size : List.of(1, 3, 7)) {
      assertThat(all(resource, "Prefer", "odata.maxpagesize=" + size))
          .as("pages of " + size)
          .isEqualTo(whole);
    }
  }

  @Test
  void pagesStopAtTheNumberAskedFor() {
    assertThat(all("Audits?$top=11&$skip=2", "Prefer", "odata.maxpagesize=4")).hasSize(11);
    var page = get("Audits?$top=11&$count=true", "Prefer", "odata.maxpagesize=4").is(200);
    assertThat(page.header("Preference-Applied")).isEqualTo("odata.maxpagesize=4");
    assertThat(page.json().get("value")).hasSize(4);
  }

  @Test
  void aPageIsAskedForWithTheSameLettersAsTheFirst() {
    var values = new StringBuilder("'A+E'");
    for (int one = 0; one < 400; one++) {
      values.append(",'x").append(one).append('\'');
    }
    var question = "Audits?$select=reference&$filter=population%20in%20(" + values + ")";

    var first = get(question, "Prefer", "odata.maxpagesize=3").is(200).json();

    assertThat(first.get("@odata.nextLink").asText())
        .startsWith(feed.address() + "/odata/v4/" + question + "&$skiptoken=");
    assertThat(all(question, "Prefer", "odata.maxpagesize=3")).hasSize(5);
  }

  @Test
  void everyPageIsOnRecord() {
    var before = reads();
    all("Audits", "Prefer", "odata.maxpagesize=8");

    assertThat(reads() - before).isEqualTo(3);
  }

  private static int reads() {
    return Integer.parseInt(
        Counted.query("select count(*) from activity where action = 'reporting_read'").getFirst());
  }

  @Test
  void whatComesBetweenTwoPagesIsOfNoPage() {
    var first = get("Audits", "Prefer", "odata.maxpagesize=6").is(200).json();
    ImportFile.empty()
        .rows(8, "G", "overall_grade", "inadequate", "audited_on", "2026-03-01")
        .rows(4, "N")
        .into(council);

    var rows = new ArrayList<JsonNode>();
    first.get("value").forEach(rows::add);
    var next = first.get("@odata.nextLink").asText().substring(feed.address().toString().length());
    for (var page : feed.pages(client, next)) {
      assertThat(page.get("@plumbline.asAt")).isEqualTo(first.get("@plumbline.asAt"));
      page.get("value").forEach(rows::add);
    }

    assertThat(rows).hasSize(20);
    assertThat(rows)
        .filteredOn(row -> row.get("finalGradeCode").asText().equals("good"))
        .hasSize(12);
    assertThat(all("Audits?asAt=" + first.get("@plumbline.asAt").asText())).hasSize(20);
    assertThat(all("Audits")).hasSize(24);
  }
}
