package uk.plumbline.imports;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where each column of a file is. Columns may come in any order.
 *
 * @param columns positions of the columns every file has, from 0
 * @param areas positions of the judgement areas' columns by area code
 * @param width how many columns there are
 */
record Header(Map<Column, Integer> columns, Map<String, Integer> areas, int width) {
  static final int MOST_COLUMNS = 200;
  private static final Pattern AREA_CODE = Pattern.compile("[a-z0-9][a-z0-9_]{0,79}");

  /**
   * Reads the header row.
   *
   * @param errors gets every fault
   * @return null when there was a fault
   */
  static Header read(CsvRecord record, ImportErrors errors) {
    if (record.getFieldCount() == 1 && usesOtherSeparator(record.getField(0), errors)) {
      return null;
    }
    var columns = new EnumMap<Column, Integer>(Column.class);
    var areas = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < record.getFieldCount(); i++) {
      place(record.getField(i).strip().toLowerCase(Locale.ROOT), i, columns, areas, errors);
    }
    for (var column : Column.values()) {
      if (!columns.containsKey(column)) {
        errors.add(
            1,
            column.header(),
            "The column " + column.header() + " is missing.",
            "Add it to the header, and leave its cells empty only where nothing is known.");
      }
    }
    return errors.isEmpty() ? new Header(columns, areas, record.getFieldCount()) : null;
  }

  private static boolean usesOtherSeparator(String line, ImportErrors errors) {
    for (var separator : new String[] {";", "\t", "|"}) {
      if (line.contains(separator)) {
        var name = separator.equals(";") ? "semicolons" : separator.equals("|") ? "bars" : "tabs";
        errors.add(
            1,
            "The columns are separated by " + name + ", not by commas.",
            "Save the file as \"CSV UTF-8 (comma delimited)\", or replace the separators.");
        return true;
      }
    }
    return false;
  }

  private static void place(
      String name,
      int position,
      Map<Column, Integer> columns,
      Map<String, Integer> areas,
      ImportErrors errors) {
    var known = Column.of(name);
    if (known.isPresent()) {
      mustBeFirst(columns.putIfAbsent(known.get(), position), name, errors);
    } else if (name.startsWith(Column.AREA) && isArea(name.substring(Column.AREA.length()))) {
      var area = name.substring(Column.AREA.length());
      mustBeFirst(areas.putIfAbsent(area, position), name, errors);
    } else {
      var shown = ColumnText.shown(name);
      errors.add(
          1,
          shown.isEmpty() ? null : shown,
          shown.isEmpty()
              ? "Column " + (position + 1) + " has no name."
              : "There is no column of this name.",
          name.equals(Column.AREA + "overall")
              ? "The overall judgement goes into overall_grade."
              : "Name it as in the template, or as area. and the area's code; or take it out.");
    }
  }

  private static boolean isArea(String code) {
    return AREA_CODE.matcher(code).matches() && !code.equals("overall");
  }

  private static void mustBeFirst(Integer before, String name, ImportErrors errors) {
    if (before != null) {
      errors.add(1, name, "The column " + name + " is there twice.", "Take one of the two out.");
    }
  }
}
