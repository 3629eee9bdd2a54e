package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Counted;
import uk.plumbline.testing.Feed;
import uk.plumbline.testing.ImportFile;

/** What OData requests are refused, and how the refusal says why. */
@MicronautTest(transactional = false)
class ODataRefusalTest {
  @Inject Council council;
  @Inject Clients clients;
  @Inject Feed feed;

  private Clients.Client client;

  @BeforeEach
  void setUp() {
    council.afresh();
    client = clients.live(Scope.ROWS);
    ImportFile.empty().rows(20, "G", "overall_grade", "good").into(council);
  }

  private Feed.Got get(String resource, String... headers) {
    return feed.get(client, "/odata/v4/" + resource, headers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Audits?$select=name | 400",
        "Audits?$filter=auditorName eq 'x' | 400",
        "Audits?$filter=teamCode eq | 400",
        "Audits?$filter=teamCode eq 5 | 400",
        "Audits?$filter=teamCode eq 'x'; drop table audit | 400",
        "Audits?$filter=1 eq 1) or (1 eq 1 | 400",
        "Audits?$filter=auditedOn eq 2026-02-30 | 400",
        "Audits?$orderby=name | 400",
        "Audits?$top=-1 | 400",
        "Audits?$top=x | 400",
        "Audits?$skip=-5 | 400",
        "Audits?$count=maybe | 400",
        "Audits?$top=1&$top=2 | 400",
        "Audits?$skiptoken=nonsense | 400",
        "Audits?$nonsense=1 | 400",
        "Audits?nonsense=1 | 400",
        "Audits?asAt=yesterday | 400",
        "Audits?asAt=2999-01-01T00:00:00Z | 400",
        "Audits?$format=nonsense | 406",
        "Audits(1) | 400",
        "People | 404",
        "Audits/teamCode | 400",
        "Audits?$search=x | 501",
        "Audits?$expand=* | 501",
        "Audits?$filter=concat(teamCode,'x') eq 'northx' | 501",
        "Audits?$filter=finalGradeRank add 1 eq 2 | 501",
        "Audits?$orderby=length(teamCode) | 501",
        "Audits?$apply=groupby((rollup($all,teamCode)),aggregate($count as n)) | 501",
        "Audits?$apply=aggregate(finalGradeRank with average as n) | 501",
        "Audits?$apply=groupby((teamCode),aggregate($count as n))/filter(teamCode eq 'a') | 501",
        "Audits?$deltatoken=1 | 501",
        "Audits?$filter=teamCode eq @p&@p='x' | 501",
        "Audits?$filter=teamCode in () | 400",
        "Audits?$filter=null in (1) | 400",
        "Audits?$apply=groupby((teamCode),aggregate($count as n))&$orderby=serviceCode | 400",
        "Audits?$apply=aggregate($count as n)&$orderby=teamCode | 400",
        "Audits?$apply=groupby((teamCode),aggregate($count as n))&$orderby=length(teamCode) | 501",
        "Audits?$apply=groupby((teamCode),aggregate($count as n))&$filter=n gt 1 | 501",
        "Audits?$apply=filter(teamCode eq 'north') | 501",
        "Audits?asAt=2026-01-01T00:00:00Z&asAt=2026-02-01T00:00:00Z | 400",
        "Teams('north')/teamLabel | 501",
        "Audits?$filter=teamCode+eq+'north' | 400",
      })
  void whatCannotBeAnsweredSaysSo(String resource, int status) {
    int query = resource.indexOf('?');
    var address =
        query < 0
            ? resource
            : resource.substring(0, query + 1)
                + resource
                    .substring(query + 1)
                    .replace("%", "%25")
                    .replace(" ", "%20")
                    .replace(";", "%3B");

    var answer = get(address);

    assertThat(answer.http().statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().at("/error/message").asText())
        .isNotBlank()
        .doesNotContain("Exception", "select ", "org.");
    assertThat(Counted.query("select count(*) from audit")).containsExactly("20");
  }

  @Test
  void refusalsSayWhatToDo() {
    assertThat(error("Audits?$filter=teamCode+eq+'north'").get("message").asText())
        .contains("write %20");
    assertThat(error("Audits?$select=name").get("code").asText()).isEqualTo("bad-request");
    assertThat(error("Teams('north')/teamLabel").get("message").asText()).contains("its $count");
    assertThat(error("Audits?$apply=filter(isGood)").get("message").asText())
        .isEqualTo("$apply has a filter alone. Use $filter for it.");
  }

  private JsonNode error(String resource) {
    return get(resource).json().get("error");
  }

  @Test
  void aVersionThatIsNoneIsRefused() {
    get("Teams", "OData-MaxVersion", "abc").is(400);
    get("Teams", "OData-MaxVersion", "3.0").is(400);
  }

  @Test
  void bracketsWithoutEndAreRefusedBeforeTheyAreRead() {
    for (int depth : List.of(201, 1_000, 3_000)) {
      get("Audits?$filter=" + "(".repeat(depth) + "isGood" + ")".repeat(depth)).is(400);
    }
    get("Audits?$filter=" + "(".repeat(190) + "isGood" + ")".repeat(190)).is(200);
    get("Audits?$filter=" + "not%20(".repeat(190) + "isGood" + ")".repeat(190)).is(200);
  }

  @Test
  void aTokenOfAnotherQuestionIsRefused() {
    var link =
        get("Audits", "Prefer", "odata.maxpagesize=5")
            .is(200)
            .json()
            .get("@odata.nextLink")
            .asText();
    var token = link.substring(link.indexOf("$skiptoken="));

    get("Audits?" + token).is(200);
    get("Audits?$filter=moderated&" + token).is(400);
    get("AreaGrades?" + token).is(400);
  }

  @Test
  void setsNeedTheirScopeAndSupervisionItsOwn() {
    var figures = clients.live(Scope.AGGREGATE);

    feed.get(figures, "/odata/v4/Audits").is(403);
    feed.get(figures, "/odata/v4/Audits/$count").is(403);
    feed.get(figures, "/odata/v4/Audits?$apply=aggregate($count%20as%20n)").is(403);
    feed.get(figures, "/odata/v4/GradeCounts").is(200);
    feed.get(figures, "/odata/v4/Teams").is(200);
    feed.get(figures, "/odata/v4/$metadata").is(200);
  }

  @Test
  void nothingIsWritten() {
    assertThat(council.rawStatus("POST", "/odata/v4/Audits")).isIn(401, 405);
    assertThat(council.rawStatus("DELETE", "/odata/v4/Teams('north')")).isIn(401, 405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\"b", "[::1", "a]", "a:123456", "a/../b?c"})
  void aHostThatCannotBeGoesIntoNoLink(String host) {
    assertThat(
            council.rawAnswer(
                "GET /odata/v4 HTTP/1.1\r\nHost: "
                    + host
                    + "\r\nConnection: close\r\nAuthorization: "
                    + client.basicHeader()
                    + "\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
  }
}
