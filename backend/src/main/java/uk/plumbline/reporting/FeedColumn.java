package uk.plumbline.reporting;

/**
 * One column of a set.
 *
 * @param name for tools, such as {@code teamCode}
 * @param sqlName in the database's views, such as {@code team_code}
 * @param type what it holds
 * @param isKey whether it is part of what tells the rows of its set apart; never empty then
 * @param description from the database's own comment
 */
record FeedColumn(String name, String sqlName, FeedType type, boolean isKey, String description) {

  /** The column in a statement in which its rows go by a name. */
  String sqlIn(String rows) {
    return rows + "." + sqlName;
  }

  /** The name for tools of a column of the database. */
  static String nameOf(String sqlName) {
    var name = new StringBuilder();
    for (int at = 0; at < sqlName.length(); at++) {
      boolean begins = sqlName.charAt(at) == '_';
      at += begins ? 1 : 0;
      name.append(begins ? Character.toUpperCase(sqlName.charAt(at)) : sqlName.charAt(at));
    }
    return name.toString();
  }
}
