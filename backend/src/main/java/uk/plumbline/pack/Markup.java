package uk.plumbline.pack;

import java.util.List;
import java.util.stream.Collectors;

/** Writes XHTML with every text escaped, so that nothing typed becomes markup. */
final class Markup {
  private final StringBuilder out = new StringBuilder();

  /** Adds an element with a text. */
  Markup element(String name, String text) {
    out.append('<').append(name).append('>').append(escaped(text));
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** Adds a heading that a bookmark leads to. */
  Markup heading(String id, String text) {
    out.append("<h2 id=\"").append(id).append("\">").append(escaped(text)).append("</h2>\n");
    return this;
  }

  /** Adds a paragraph for each line that says something. */
  Markup paragraphs(String text) {
    text.lines().filter(line -> !line.isBlank()).forEach(line -> element("p", line));
    return this;
  }

  /** Adds markup as it is; never a text that somebody typed. */
  Markup raw(String markup) {
    out.append(markup);
    return this;
  }

  /**
   * Adds a table whose first cells head their rows.
   *
   * @param head column headings
   * @param rows cells, one list a row
   */
  Markup table(String caption, List<String> head, List<List<String>> rows) {
    out.append("<table>\n<caption>").append(escaped(caption)).append("</caption>\n<thead><tr>");
    head.forEach(cell -> out.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
    out.append("</tr></thead>\n<tbody>\n");
    rows.forEach(row -> out.append(line(row)));
    out.append("</tbody></table>\n");
    return this;
  }

  private static String line(List<String> cells) {
    return "<tr><th scope=\"row\">"
        + escaped(cells.getFirst())
        + "</th>"
        + cells.stream()
            .skip(1)
            .map(cell -> "<td>" + escaped(cell) + "</td>")
            .collect(Collectors.joining())
        + "</tr>\n";
  }

  /** Safe in text and in quoted attributes; characters that XML does not have are left out. */
  static String escaped(String text) {
    return text.codePoints()
        .filter(Markup::isXml)
        .mapToObj(
            code ->
                switch (code) {
                  case '&' -> "&amp;";
                  case '<' -> "&lt;";
                  case '>' -> "&gt;";
                  case '"' -> "&quot;";
                  default -> Character.toString(code);
                })
        .collect(Collectors.joining());
  }

  private static boolean isXml(int code) {
    return code == '\t'
        || code == '\n'
        || code == '\r'
        || (code >= ' ' && code < 0xFFFE && !Character.isSurrogate((char) code))
        || code >= 0x10000;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
