package uk.plumbline.pack;

/** How a pack looks on paper. */
final class PackStyle {
  private static final String SHEET =
      """
      @page {
        size: A4;
        margin: 20mm 20mm 22mm 20mm;
        @bottom-left { content: "%s"; font-family: 'Liberation Sans'; font-size: 8pt; color: #505a5f; }
        @bottom-right { content: "Page " counter(page) " of " counter(pages); font-family: 'Liberation Sans'; font-size: 8pt; color: #505a5f; }
        @top-left { content: "%s"; font-family: 'Liberation Sans'; font-size: 8pt; color: #505a5f; }
      }
      body { font-family: 'Liberation Sans'; font-size: 10.5pt; line-height: 1.4; color: #0b0c0c; }
      h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 8pt 0; color: #0b4650; }
      h2 { font-size: 13.5pt; margin: 18pt 0 4pt 0; page-break-after: avoid; border-top: 1pt solid #0b4650; padding-top: 6pt; }
      p { margin: 0 0 6pt 0; }
      p.chart { page-break-inside: avoid; margin: 6pt 0; }
      table { width: 100%%; border-collapse: collapse; margin: 4pt 0 8pt 0; font-size: 9.5pt; -fs-table-paginate: paginate; }
      caption { text-align: left; font-weight: bold; padding-bottom: 3pt; page-break-after: avoid; }
      tr { page-break-inside: avoid; }
      th, td { text-align: left; vertical-align: top; padding: 3pt 6pt 3pt 0; border-bottom: 0.5pt solid #b1b4b6; }
      th { font-weight: bold; }
      tbody th { font-weight: normal; }
      """;

  private PackStyle() {}

  /**
   * @param foot on every page, at the bottom
   * @param head on every page, at the top
   */
  static String of(String foot, String head) {
    return SHEET.formatted(quoted(foot), quoted(head));
  }

  /** Inside a CSS string inside XHTML: only letters, digits and harmless marks stay. */
  private static String quoted(String text) {
    var safe = new StringBuilder();
    text.codePoints()
        .filter(code -> Character.isLetterOrDigit(code) || " ,.:;()'’–-".indexOf(code) >= 0)
        .forEach(safe::appendCodePoint);
    return safe.toString();
  }
}
