package uk.plumbline.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.framework.Framework;

/** What a filter asks of the audits it lists. */
final class Filters {
  private static final String COMMA = ",";

  /** So many ways of counting are too many to look up one by one for a page. */
  private static final int MUCH = 2_000;

  /** Asks for audits that say none. */
  private static final String NO_POPULATION = "none";

  private Filters() {}

  /**
   * Conditions of which one is to be met, each answered by an index of its own: mostly one only.
   */
  static List<Condition> of(AuditFilter filter, Person reader) {
    var asked = ofAudit(filter).and(ofWhatCounts(filter, reader)).and(ofPlace(filter));
    var ways = List.of(asked);
    if (filter.auditor() != null) {
      ways = each(ways, byAuditor(filter.auditor()));
    }
    if (filter.countedAfter() != null) {
      ways = each(ways, firstCountedAfter(filter.countedAfter()));
    }
    return ways;
  }

  private static List<Condition> each(List<Condition> ways, List<Condition> others) {
    return ways.stream().flatMap(way -> others.stream().map(way::and)).toList();
  }

  /** Somebody with an account, or a name that came with an import. */
  private static List<Condition> byAuditor(String asked) {
    var auditor = asked.strip().toLowerCase(Locale.ROOT);
    return List.of(
        Condition.of("a.auditor_id = (select p.id from person p where p.username = ?)", auditor),
        Condition.of("lower(a.auditor_name) = ?", auditor));
  }

  private static Condition ofAudit(AuditFilter filter) {
    var asked = new ArrayList<Condition>();
    if (filter.type() != null) {
      asked.add(Condition.of("a.type = ?", filter.type().code()));
    }
    if (filter.team() != null) {
      asked.add(Condition.of("a.team_code = ?", filter.team()));
    }
    if (filter.status() != null) {
      asked.add(Condition.of("a.status = ?", filter.status().code()));
    }
    if (filter.population() != null) {
      asked.add(
          NO_POPULATION.equals(filter.population())
              ? Condition.of("a.population is null")
              : Condition.of("a.population = ?", filter.population()));
    }
    if (filter.sampling() != null) {
      asked.add(oneOf("a.sampling", filter.sampling()));
    }
    if (filter.from() != null) {
      asked.add(Condition.of("a.audited_on >= ?", filter.from()));
    }
    if (filter.to() != null) {
      asked.add(Condition.of("a.audited_on <= ?", filter.to()));
    }
    return asked.stream().reduce(Condition.ANY, Condition::and);
  }

  /** Where the page begins. */
  private static Condition ofPlace(AuditFilter filter) {
    var after = filter.cursor();
    return after == null
        ? Condition.ANY
        : Condition.of("(a.audited_on, a.id) < (?, ?)", after.auditedOn(), after.id());
  }

  private static Condition ofWhatCounts(AuditFilter filter, Person reader) {
    var asked = new ArrayList<Condition>();
    var area = filter.area() == null ? Framework.OVERALL : filter.area();
    if (filter.area() != null || filter.grade() != null) {
      asked.add(gradeCounts(area, filter.grade()));
      asked.add(notAfterLastMonthOf(area, filter));
    }
    if (filter.regradedAfter() != null) {
      asked.add(regradedAfter(area, filter.regradedAfter()));
    }
    if (filter.grade() != null || filter.regradedAfter() != null) {
      asked.add(gradesShownTo(reader));
    }
    return asked.stream().reduce(Condition.ANY, Condition::and);
  }

  private static Condition gradeCounts(String area, String grades) {
    var one = grades == null ? Condition.ANY : oneOf("g.final_grade_code", grades);
    return Condition.joined(
        List.of(
            Condition.of(
                """
                exists (select from counted_audit c
                        join counted_grade g on g.counted_id = c.id
                        where c.audit_id = a.id and c.counted_to is null and g.area_code = ? and\s""",
                area),
            one,
            Condition.of(")")),
        "");
  }

  /**
   * Begins with the last month that has such a grade, which the kept counts know at once: an area
   * of an earlier framework would else be looked for in every audit made since.
   */
  private static Condition notAfterLastMonthOf(String area, AuditFilter filter) {
    return Condition.joined(
        List.of(
            Condition.of(
                """
                a.audited_on < (select cast(max(last.month) + interval '1 month' as date)
                                from grade_slot s
                                cross join lateral (
                                    select k.month from grade_tally_month k
                                    where k.framework_code = s.framework_code and k.audits[s.slot] > 0 and\s"""),
            filter.team() == null ? Condition.ANY : Condition.of("k.team_code = ?", filter.team()),
            Condition.of(
                """
                 order by k.month desc limit 1) last
                where s.basis = 'final' and s.area_code = ? and\s""",
                area),
            filter.grade() == null ? Condition.ANY : oneOf("s.grade_code", filter.grade()),
            Condition.of(")")),
        "");
  }

  /**
   * Two ways, of which one finds nothing: what counted lately is collected where it is little, and
   * looked for from the newest audit on where it is much.
   */
  private static List<Condition> firstCountedAfter(Instant instant) {
    var at = Timestamp.from(instant);
    // A comparison with one value, since PostgreSQL would join all that counted lately otherwise.
    var first =
        Condition.of(
            "(select min(c.counted_from) from counted_audit c where c.audit_id = a.id) > ?", at);
    var little =
        countedLately("<", at)
            .and(
                Condition.of(
                    "a.id = any (array(select c.audit_id from counted_audit c where c.counted_from > ?))",
                    at));
    // The bound of dates says nothing more, and spares reading the years before. Only while it is
    // reopened can an audit have another date than it counted with. Without "offset 0" PostgreSQL
    // looks for the least date day by day from the first audit on.
    var much =
        countedLately("=", at)
            .and(
                Condition.of(
                    """
                    a.audited_on >= least(
                        (select min(lately.audited_on)
                         from (select c.audited_on from counted_audit c where c.counted_from > ? offset 0) lately),
                        (select min(r.audited_on) from audit r
                         where r.reopened_at is not null
                         and r.status in ('allocated', 'in_progress', 'submitted', 'returned', 'withdrawn')))""",
                    at));
    return List.of(little.and(first), much.and(first));
  }

  /** How {@link #MUCH} began to count; counted no further, and asked before a way is begun. */
  private static Condition countedLately(String compared, Timestamp at) {
    return Condition.of(
        "(select count(*) from (select from counted_audit c where c.counted_from > ? limit %d) taken) %s %d"
            .formatted(MUCH, compared, MUCH),
        at);
  }

  private static Condition regradedAfter(String area, Instant instant) {
    var at = Timestamp.from(instant);
    // What counts in another way now began to do so later than the instant, too: few rows.
    return Condition.of(
        """
        exists (select from counted_audit n
                join counted_grade ng on ng.counted_id = n.id
                join counted_audit b on b.audit_id = n.audit_id
                join counted_grade bg on bg.counted_id = b.id and bg.area_code = ng.area_code
                where n.audit_id = a.id and n.counted_to is null and n.counted_from > ?
                and b.counted_from <= ? and b.counted_to > ?
                and ng.area_code = ? and ng.final_grade_code <> bg.final_grade_code)""",
        at,
        at,
        at,
        area);
  }

  /**
   * Whose grades the reader may be led by, so that no filter tells what the row keeps back.
   * Narrower than {@link AuditSight}: whoever may check an audit finds it by no grade until it is
   * decided.
   */
  private static Condition gradesShownTo(Person reader) {
    var shown =
        reader.has(Role.MODERATOR)
            ? Condition.of(
                """
                not exists (select from moderation m
                            where m.audit_id = a.id and m.superseded_at is null and m.decided_at is null)""")
            : Condition.ANY;
    if (reader.has(Role.PRACTITIONER)) {
      shown =
          Condition.joined(
              List.of(
                  Condition.of(
                      """
                      case when a.worker_id = ?
                           then a.status = 'finalised'
                                and exists (select from audit_involvement i
                                            where i.audit_id = a.id and i.reflected_at is not null)
                           else\s""",
                      reader.id()),
                  shown,
                  Condition.of(" end")),
              "");
    }
    return Condition.joined(
        List.of(
            Condition.of("(a.auditor_id is not distinct from ? or ", reader.id()),
            shown,
            Condition.of(")")),
        "");
  }

  private static Condition oneOf(String column, String codes) {
    var values = Arrays.asList(codes.split(COMMA));
    return new Condition(
        column + values.stream().map(code -> "?").collect(Collectors.joining(", ", " in (", ")")),
        List.copyOf(values));
  }
}
