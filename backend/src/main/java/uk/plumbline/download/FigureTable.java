package uk.plumbline.download;

import java.util.List;

/**
 * Figures as a file holds them.
 *
 * @param columns their names, for programs
 * @param rows as many cells each as there are columns
 * @param about what must be known about them, in order
 */
public record FigureTable(List<String> columns, List<List<Cell>> rows, List<Fact> about) {
  /**
   * One thing to know.
   *
   * @param name what it is
   * @param value what it says
   */
  public record Fact(String name, String value) {}
}
