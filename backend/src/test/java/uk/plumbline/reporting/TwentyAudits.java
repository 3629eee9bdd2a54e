package uk.plumbline.reporting;

import uk.plumbline.testing.Council;
import uk.plumbline.testing.ImportFile;

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
}
