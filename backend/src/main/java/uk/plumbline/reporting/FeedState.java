package uk.plumbline.reporting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Tells one state of what counted from another. Two answers of the same state are the same; a
 * change token names the state it was given with, so that a database that was put back to an
 * earlier state is noticed.
 */
@Singleton
class FeedState {
  private static final String LAST =
      """
      select (select max(c.counted_from) from counted_audit c where c.counted_from <= ?),
             (select max(c.counted_to) from counted_audit c where c.counted_to <= ?)
      """;

  // When supervision audits change is for those alone who may read them.
  private static final String LAST_BUT_SUPERVISION =
      """
      select (select max(c.counted_from) from counted_audit c where c.counted_from <= ? and c.type <> 'supervision'),
             (select max(c.counted_to) from counted_audit c where c.counted_to <= ? and c.type <> 'supervision')
      """;

  // Everything that rows of single audits take from elsewhere. None of it changes while the server
  // runs, as far as the product goes; a council's own hand may.
  private static final String WORDS =
      """
      select md5(string_agg(w.word, E'\\n' order by w.word))
      from (select ('t', t.code, t.label, t.service_code)::text from team t
            union all
            select ('s', s.code, s.label)::text from service s
            union all
            select ('f', f.code, f.label, f.scale_code)::text from framework f
            union all
            select ('a', a.framework_code, a.code, a.label, a.is_overall)::text from judgement_area a
            union all
            select ('g', g.scale_code, g.code, g.label, g.rank, g.is_good, g.is_good_or_better)::text from grade g) w (word)
      """;

  private static final String CONTENT =
      "select md5(coalesce(string_agg(cast(r as text), E'\\n' order by cast(r as text)), '')) from %s r";

  private final JdbcOperations jdbc;

  FeedState(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What counted by an instant, told by its last changes: it is what counted when they were made.
   *
   * @param lastBegun when something last began to count, by then; null where nothing has
   * @param lastCeased when something last ceased to count; null where nothing has
   */
  record Counted(@Nullable Instant lastBegun, @Nullable Instant lastCeased) {
    /** When anything last changed; before everything where nothing has. */
    Instant last() {
      return Stream.of(lastBegun, lastCeased)
          .filter(Objects::nonNull)
          .max(Comparator.naturalOrder())
          .orElse(Instant.EPOCH);
    }
  }

  /**
   * What had counted by an instant that is settled.
   *
   * @param supervision whether supervision audits are among it
   */
  @Transactional(readOnly = true)
  Counted counted(Instant by, boolean supervision) {
    var at = by.atOffset(ZoneOffset.UTC);
    return jdbc.prepareStatement(
        supervision ? LAST : LAST_BUT_SUPERVISION,
        statement -> {
          statement.setObject(1, at);
          statement.setObject(2, at);
          try (var rows = statement.executeQuery()) {
            rows.next();
            return new Counted(
                instant(rows.getObject(1, OffsetDateTime.class)),
                instant(rows.getObject(2, OffsetDateTime.class)));
          }
        });
  }

  /** A digest of the words that a set's rows take from elsewhere, or of all it says. */
  @Transactional(readOnly = true)
  String words(FeedSet set) {
    return text(
        set.content() == FeedSet.Content.REFERENCE ? CONTENT.formatted(set.source()) : WORDS);
  }

  private String text(String sql) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          try (var rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
          }
        });
  }

  private static Instant instant(OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
