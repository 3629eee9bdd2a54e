package uk.plumbline.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.shared.Today;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Caller;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.TestDatabase;

/** Who opens supervision audits to a service client. */
@MicronautTest(transactional = false)
class OpenSupervisionTest {
  private static final String PATH = "/api/service-clients";

  @Inject Council council;

  private Caller admin;
  private LocalDate today;

  @BeforeEach
  void setUp() {
    council.afresh();
    admin = council.as("admin");
    today = LocalDate.now(Today.ZONE);
  }

  private Answer create(String json) {
    return admin.post(PATH, json);
  }

  private static String json(String name, String scopes, LocalDate expiresOn) {
    return "{\"name\": \"%s\", \"scopes\": [%s], \"expiresOn\": \"%s\"}"
        .formatted(name, scopes, expiresOn);
  }

  private static String path(Answer created) {
    return PATH + "/" + created.text("/client/id");
  }

  private static void seesSupervisionNoMore() throws SQLException {
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      statement.execute("update person set reads_supervision = false where username = 'admin'");
    }
  }

  @Test
  void supervisionIsOpenedOnlyByThoseWhoMaySeeIt() throws Exception {
    var both = "\"reporting:rows\", \"reporting:supervision\"";
    var seen = create(json("Seen", both, today.plusDays(60))).is(201);
    var plain = create(json("Plain", "\"reporting:rows\"", today.plusDays(180))).is(201);
    seesSupervisionNoMore();
    Answer refused = create(json("New", both, today)).isProblem(403, "not-permitted");
    assertThat(refused.text("/detail")).contains("Supervision");
    admin
        .write("PUT", path(plain), "\"1\"", json("Plain", both, today))
        .isProblem(403, "not-permitted");
    admin
        .write("PUT", path(seen), "\"1\"", json("Seen", both, today.plusDays(61)))
        .isProblem(403, "not-permitted");
    admin.post(path(seen) + "/secrets", null).isProblem(403, "not-permitted");
    admin.write("PUT", path(seen), "\"1\"", json("New name", both, today.plusDays(60))).is(200);
    admin
        .write("PUT", path(seen), "\"2\"", json("Less", "\"reporting:rows\"", today.plusDays(61)))
        .is(200);
    admin.post(path(seen) + "/secrets", null).is(201);
  }

  @Test
  void whatIsReadOfSupervisionIsWidenedOnlyByThoseWhoMaySeeIt() throws Exception {
    var lastDay = today.plusDays(60);
    var figures = "\"reporting:aggregate\", \"reporting:supervision\"";
    var rows = "\"reporting:rows\", \"reporting:supervision\"";
    var all = "\"reporting:aggregate\", " + rows;
    var made = create(json("Figures", figures, lastDay)).is(201);
    var other = create(json("Other", figures, lastDay)).is(201);
    admin.write("PUT", path(other), "\"1\"", json("Other", rows, lastDay)).is(200);
    seesSupervisionNoMore();
    for (var wider : List.of(rows, all)) {
      Answer refused =
          admin
              .write("PUT", path(made), "\"1\"", json("Figures", wider, lastDay))
              .isProblem(403, "not-permitted");
      assertThat(refused.text("/detail")).contains("Supervision");
    }
    assertThat(admin.get(path(made)).etag()).isEqualTo("\"1\"");

    // Rows take counts in, so that to say both is no more, and to say counts alone is less.
    admin.write("PUT", path(other), "\"2\"", json("Other", all, lastDay)).is(200);
    admin.write("PUT", path(other), "\"3\"", json("Other", figures, lastDay)).is(200);
    admin
        .write("PUT", path(other), "\"4\"", json("Other", rows, lastDay))
        .isProblem(403, "not-permitted");
    // Without supervision, rows are theirs to give.
    admin.write("PUT", path(made), "\"1\"", json("Rows", "\"reporting:rows\"", lastDay)).is(200);
  }
}
