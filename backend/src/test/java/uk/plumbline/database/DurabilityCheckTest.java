package uk.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.plumbline.testing.TestDatabase;

class DurabilityCheckTest {

  @Test
  void ourOwnDatabaseHasNothingToReproach() throws Exception {
    try (Connection connection = TestDatabase.connect()) {
      assertThat(DurabilityCheck.shortcomings(connection, /* isExternal= */ false)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"off, 1", "local, 1", "remote_write, 1", "on, 0", "remote_apply, 0"})
  void commitMustWaitForTheDisk(String synchronousCommit, int shortcomings) throws Exception {
    try (Connection connection = TestDatabase.connectAlone();
        Statement statement = connection.createStatement()) {
      statement.execute("set synchronous_commit = " + synchronousCommit);

      assertThat(DurabilityCheck.shortcomings(connection, /* isExternal= */ true))
          .hasSize(shortcomings);
    }
  }

  @Test
  void databaseThatLetsNoOneInIsRefusedAtOnce() {
    ApplicationDatabase own = TestDatabase.get();
    ApplicationDatabase wrongPassword =
        new ApplicationDatabase(own.url(), own.user(), "wrong", /* isExternal= */ true);

    assertThatThrownBy(() -> DurabilityCheck.require(wrongPassword))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("password authentication failed")
        .hasMessageNotContaining("wrong");
  }

  @Test
  void addressThatIsNotPostgresIsRefused() {
    assertThatThrownBy(() -> DatabaseSettings.from(Map.of("PLUMBLINE_DB_URL", "mysql://x")))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("PLUMBLINE_DB_URL");
  }
}
