package uk.plumbline.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.shared.Today;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.TestDatabase;
import uk.plumbline.testing.Tools;

@MicronautTest(transactional = false)
class ShippedToolsTest {
  @Inject Council council;
  @Inject ShippedTools shipped;
  @Inject DocumentReader reader;
  @Inject DocumentSchema schema;
  @Inject Frameworks frameworks;

  @BeforeEach
  void setUp() {
    council.afresh();
  }

  @ParameterizedTest
  @ValueSource(strings = {"case-file", "supervision", "dip-sample"})
  void eachFitsTheSchemaAndCouldBePublished(String file) throws Exception {
    assertThat(ShippedTools.FILES).hasSize(3).contains(file);
    assertThat(schema.faults(new ObjectMapper().readTree(ShippedTools.bytes(file)))).isEmpty();
    var document = reader.read(ShippedTools.bytes(file));
    assertThat(document).isEqualTo(shipped.document(file));
    var framework = frameworks.find(document.framework()).orElseThrow();
    assertThat(ToolIsPublishable.faults(document, framework, LocalDate.now(Today.ZONE))).isEmpty();
    assertThat(document.variants())
        .allSatisfy(
            population ->
                assertThat(
                        document
                            .form(
                                new ToolReference(
                                    document.code(), document.label(), document.kind(), 1),
                                population.orElse(null))
                            .sections())
                    .isNotEmpty());
  }

  @Test
  void whatTheCouncilDidWithAToolStays() {
    Caller admin = council.as("admin");
    var document = Tools.shipped("dip-sample").put("label", "Our own quick look");
    Tools.publish(admin, Tools.draft(admin, document));
    Answer supervision = admin.get("/api/tools/supervision/versions/1").is(200);
    admin.write("POST", Tools.path(supervision) + "/retirement", supervision.etag(), null).is(200);
    String before = admin.get("/api/tools").http().body();

    shipped.load();

    assertThat(admin.get("/api/tools").http().body()).isEqualTo(before);
  }

  @Test
  void ofManyServersThatStartAtOnceOneLoadsThem() throws Exception {
    empty();
    try (var threads = Executors.newFixedThreadPool(8)) {
      Callable<Void> start =
          () -> {
            shipped.load();
            return null;
          };
      for (var done : threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> start).toList())) {
        done.get();
      }
    }
    Answer tools = council.as("auditor").get("/api/tools").is(200);
    assertThat(tools.at("/items"))
        .extracting(tool -> tool.path("code").asText())
        .isEqualTo(List.of("case_file", "dip_sample", "supervision"));
    assertThat(tools.at("/items")).allMatch(tool -> tool.path("versions").size() == 1);
  }

  private static void empty() throws SQLException {
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      statement.execute("truncate audit_tool, audit_tool_version cascade");
    }
  }
}
