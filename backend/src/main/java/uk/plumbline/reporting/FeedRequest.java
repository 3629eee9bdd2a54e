package uk.plumbline.reporting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpParameters;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.plumbline.shared.QueryParameters;

/**
 * What is asked of a set's file.
 *
 * @param table the set
 * @param columns those asked for, in the order asked for; all where none are named
 * @param asAt the instant asked for; null for now
 * @param since what the tool has already; null for nothing
 */
record FeedRequest(
    FeedTable table,
    List<FeedColumn> columns,
    @Nullable Instant asAt,
    @Nullable ChangeToken since) {
  private static final String COLUMNS = "columns";
  private static final String AS_AT = "asAt";
  private static final String CHANGED_SINCE = "changedSince";

  /**
   * @param table the set asked for
   * @throws uk.plumbline.shared.ProblemException 400 that names everything wrong
   */
  static FeedRequest from(FeedTable table, HttpParameters parameters) {
    var query = new QueryParameters(parameters, Set.of(COLUMNS, AS_AT, CHANGED_SINCE));
    var columns = query.codes(COLUMNS, name -> column(table, name));
    var asAt = query.instant(AS_AT).orElse(null);
    var since = query.code(CHANGED_SINCE, text -> token(table.set(), text)).orElse(null);
    if (since != null && asAt != null && table.set().isCounted() && asAt.isBefore(since.asAt())) {
      query.refuse(
          AS_AT, "Give an instant no earlier than the last change that the change token knows of.");
    }
    query.mustBeRight();
    return new FeedRequest(
        table, columns.isEmpty() ? table.columns() : withKeys(table, columns, since), asAt, since);
  }

  /** A row that is no more is told by its keys, whatever columns are asked for. */
  private static List<FeedColumn> withKeys(
      FeedTable table, List<FeedColumn> columns, ChangeToken since) {
    return since == null
        ? columns
        : Stream.concat(table.keys().stream(), columns.stream()).distinct().toList();
  }

  private static FeedColumn column(FeedTable table, String name) {
    return table
        .column(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must name columns of the set, which are "
                        + String.join(
                            ", ", table.columns().stream().map(FeedColumn::name).toList())));
  }

  private static ChangeToken token(FeedSet set, String text) {
    return ChangeToken.of(text)
        .filter(token -> token.set() == set)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "must be the Plumbline-Next-Token of an earlier answer of this set, unchanged"));
  }
}
