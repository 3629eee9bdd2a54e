package uk.plumbline.reporting;

import java.sql.SQLException;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.TestDatabase;

/** Audits to read: 12 good and 3 inadequate ones of team north, 5 outstanding ones of team care. */
final class TwentyAudits {
  private TwentyAudits() {}

  static void into(Council council) {
    ImportFile.empty()
        .rows(12, "G", "overall_grade", "good", "audited_on", "2026-03-01")
        .rows(
            5,
            "O",
            "overall_grade",
            "outstanding",
            "team",
            "care",
            "service",
            "corporate_parenting",
            "audited_on",
            "2026-02-01")
        .rows(3, "I", "overall_grade", "inadequate", "audited_on", "2026-01-15")
        .into(council);
  }

  /**
   * Gives those of team care a population, past the rule that what counted is never rewritten: by
   * the product's own ways it would need a tool that asks for it.
   */
  static void ofChildrenInCare(String population) {
    try (var connection = TestDatabase.connectAsSuperuser();
        var statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(
          "update counted_audit set population = '" + population + "' where team_code = 'care'");
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
