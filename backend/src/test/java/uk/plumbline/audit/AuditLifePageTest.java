package uk.plumbline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page about an audit's life says what the table says. */
class AuditLifePageTest {
  private static final Path PAGE = Path.of("..", "docs", "audit-life.md");

  @Test
  void thePageIsWhatTheTableSays() throws IOException {
    if (Boolean.getBoolean("plumbline.write-docs")) {
      Files.writeString(PAGE, AuditLifePage.text());
    }
    assertThat(PAGE)
        .as("Run mvn test -Dtest=AuditLifePageTest -Dplumbline.write-docs=true in backend/")
        .hasContent(AuditLifePage.text());
  }
}
