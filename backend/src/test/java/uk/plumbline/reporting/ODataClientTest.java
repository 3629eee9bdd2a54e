package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.olingo.client.api.ODataClient;
import org.apache.olingo.client.api.domain.ClientEntity;
import org.apache.olingo.client.core.ODataClientFactory;
import org.apache.olingo.client.core.http.BasicAuthHttpClientFactory;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.format.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Feed;
import uk.plumbline.testing.ImportFile;

/**
 * OData as its clients speak it: a client library that reads the metadata and holds every answer to
 * it, and the requests that Power BI and Excel send, which share one engine.
 */
@MicronautTest(transactional = false)
class ODataClientTest {
  /** What Power Query says it takes, for the service, for rows and with its newer engine. */
  private static final String FIRST =
      "application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,"
          + "application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7";

  private static final String NEWER =
      "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false,"
          + "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=true,"
          + "application/json;odata.metadata=minimal,application/json;odata.metadata=full,application/json";

  @Inject Council council;
  @Inject Clients clients;
  @Inject Feed feed;

  private Clients.Client reader;
  private ODataClient odata;
  private String service;

  @BeforeEach
  void setUp() {
    council.afresh();
    reader = clients.live(Scope.ROWS);
    ImportFile.empty().rows(25, "G", "overall_grade", "good").into(council);
    odata = ODataClientFactory.getClient();
    odata.getConfiguration().setDefaultPubFormat(ContentType.JSON);
    odata
        .getConfiguration()
        .setHttpClientFactory(new BasicAuthHttpClientFactory(reader.clientId(), reader.secret()));
    service = feed.address() + "/odata/v4";
  }

  /** Every row of an answer, from page to page as the library finds its way. */
  private List<ClientEntity> all(URI first) {
    var rows = new ArrayList<ClientEntity>();
    var next = first;
    while (next != null) {
      var request = odata.getRetrieveRequestFactory().getEntitySetRequest(next);
      request.setPrefer("odata.maxpagesize=10");
      var page = request.execute().getBody();
      rows.addAll(page.getEntities());
      next = page.getNext();
    }
    return rows;
  }

  @Test
  void aClientLibraryReadsTheMetadataAndEveryPage() {
    var edm = odata.getRetrieveRequestFactory().getMetadataRequest(service).execute().getBody();
    var audit = edm.getEntityType(new FullQualifiedName("plumbline", "Audit"));
    assertThat(audit.getKeyPredicateNames()).containsExactly("auditId");
    assertThat(edm.getEntityContainer().getEntitySets()).hasSize(FeedSet.values().length);

    var rows =
        all(
            odata
                .newURIBuilder(service)
                .appendEntitySetSegment("Audits")
                .filter("finalGradeCode eq 'good' and auditedOn ge 2020-01-01")
                .orderBy("reference")
                .build());

    assertThat(rows).hasSize(25);
    var row = rows.getFirst();
    assertThat(audit.getPropertyNames())
        .containsExactlyElementsOf(row.getProperties().stream().map(one -> one.getName()).toList());
    for (var name : audit.getPropertyNames()) {
      var type = audit.getStructuralProperty(name).getType();
      var value = row.getProperty(name).getPrimitiveValue();
      if (value != null && value.toValue() != null) {
        assertThat(value.toString()).as(name + " as " + type.getName()).isNotEmpty();
      }
    }
  }

  @Test
  void aClientLibraryCountsAndFindsByKey() {
    var count =
        odata
            .getRetrieveRequestFactory()
            .getValueRequest(
                odata.newURIBuilder(service).appendEntitySetSegment("Audits").count().build())
            .execute()
            .getBody();
    assertThat(count.toString()).isEqualTo("25");

    var id =
        all(odata.newURIBuilder(service).appendEntitySetSegment("Audits").build())
            .getFirst()
            .getProperty("auditId")
            .getPrimitiveValue()
            .toString();
    var audit =
        odata
            .getRetrieveRequestFactory()
            .getEntityRequest(
                odata
                    .newURIBuilder(service)
                    .appendEntitySetSegment("Audits")
                    .appendKeySegment(UUID.fromString(id))
                    .build())
            .execute()
            .getBody();
    assertThat(audit.getProperty("auditId").getPrimitiveValue().toString()).isEqualTo(id);
  }

  @Test
  void powerBiFindsItsWayFromTheServiceToTheRows() {
    // It asks without credentials first, and again with those it was given once it is asked for
    // them.
    var refused = council.asNobody().send("GET", "/odata/v4", BodyPublishers.noBody());
    refused.is(401);
    assertThat(refused.header("WWW-Authenticate")).startsWith("Basic realm=");

    for (var accept : List.of(FIRST, NEWER)) {
      var found =
          feed.get(
                  reader,
                  "/odata/v4",
                  "Accept",
                  accept,
                  "OData-Version",
                  "4.0",
                  "OData-MaxVersion",
                  "4.0",
                  "MaxDataServiceVersion",
                  "3.0")
              .is(200);
      assertThat(found.header("Content-Type"))
          .startsWith("application/json;odata.metadata=minimal");
      assertThat(found.header("OData-Version")).isEqualTo("4.0");
      assertThat(found.json().get("@odata.context").asText())
          .isEqualTo(feed.address() + "/odata/v4/$metadata");
    }
    var metadata =
        feed.get(
                reader,
                "/odata/v4/$metadata",
                "Accept",
                "application/xml",
                "OData-MaxVersion",
                "4.0")
            .is(200);
    assertThat(metadata.header("Content-Type")).startsWith("application/xml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // The preview, a load, a folded filter with the columns kept, the window of an incremental
        // refresh, a folded sort with "keep top rows", the number of rows and a folded group.
        "Audits?$top=1000",
        "Audits",
        "Audits?$filter=teamCode%20eq%20%27north%27%20and%20isGood%20eq%20true&$select=auditId%2CteamCode%2CfinalGradeCode",
        "Audits?$filter=countedFrom%20ge%202026-01-01T00%3A00%3A00Z%20and%20countedFrom%20lt%202099-01-01T00%3A00%3A00Z",
        "Audits?%24orderby=auditedOn%20desc&%24top=10",
        "Audits?$skip=5&$top=5&$count=true",
        "Audits/$count",
        "Audits?$apply=groupby%28%28teamCode%29%2Caggregate%28%24count%20as%20Count%29%29",
        "Measures",
        "Teams?$filter=validTo%20eq%20null"
      })
  void powerBisRequestsAreAnswered(String resource) {
    for (var accept : List.of(FIRST, NEWER)) {
      var answer =
          feed.get(
              reader,
              "/odata/v4/" + resource,
              "Accept",
              accept,
              "OData-Version",
              "4.0",
              "OData-MaxVersion",
              "4.0",
              "Prefer",
              "odata.include-annotations=\"*\"",
              "Accept-Encoding",
              "identity");

      answer.is(200);
      assertThat(answer.body()).isNotEmpty();
    }
  }
}
