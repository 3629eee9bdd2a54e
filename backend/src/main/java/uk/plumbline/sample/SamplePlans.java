package uk.plumbline.sample;

import static uk.plumbline.shared.BulkWriter.column;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.plumbline.shared.BulkWriter;

/**
 * Writes what the sample council aims at, what happened beside its figures, and that it wants a
 * meeting pack. The pack itself is made as every pack is, in the background once the server
 * answers, so that nobody waits for it.
 */
@Singleton
class SamplePlans {
  private static final SamplePerson LEAD = SamplePerson.of("improvement1");
  private static final Instant RECORDED = Instant.parse("2026-03-24T10:00:00Z");
  private static final LocalDate PACK_FROM = LocalDate.of(2026, 8, 1);

  private final BulkWriter bulk;

  SamplePlans(BulkWriter bulk) {
    this.bulk = bulk;
  }

  private record Event(LocalDate on, String title, String text, Instant recorded) {}

  private static final List<Event> EVENTS =
      List.of(
          new Event(
              SampleTeam.RESTRUCTURE,
              "Family support teams restructured",
              "Canalside and Dunmoor became one team, Eastgate became two. Invented, as everything"
                  + " here is.",
              Instant.parse("2025-10-02T09:00:00Z")),
          new Event(
              LocalDate.of(2026, 7, 1),
              "Audit tools came into use",
              "Case files are audited with a form for each group of children.",
              Instant.parse("2026-07-01T09:00:00Z")));

  /**
   * Writes them.
   *
   * @param now when the pack is asked for
   * @param today the day of its meeting
   */
  void insert(Instant now, LocalDate today) {
    bulk.write(
        """
        insert into target (measure, audit_type, scope, area_code, value, valid_from, owner, source,
                            recorded_by, recorded_by_name, recorded_at)
        select 'good_or_better', 'case_file', 'all', 'overall', 0.7, i.valid_from,
               'Assistant director, quality and practice (sample)',
               'Improvement plan of spring 2026 (invented)', i.person_id, i.name, i.at
        from unnest(cast(? as date[]), cast(? as uuid[]), cast(? as text[]),
                    cast(? as timestamptz[])) as i (valid_from, person_id, name, at)
        """,
        List.of(LocalDate.of(2026, 4, 1)),
        List.of(
            column("date", day -> day),
            column("uuid", day -> LEAD.id()),
            column("text", day -> LEAD.name()),
            column("timestamptz", day -> RECORDED)));
    bulk.write(
        """
        insert into milestone (happened_on, title, text, scope, recorded_by, recorded_by_name,
                               recorded_at)
        select i.happened_on, i.title, i.words, 'all', i.person_id, i.name, i.at
        from unnest(cast(? as date[]), cast(? as text[]), cast(? as text[]), cast(? as uuid[]),
                    cast(? as text[]), cast(? as timestamptz[]))
             as i (happened_on, title, words, person_id, name, at)
        """,
        EVENTS,
        List.of(
            column("date", Event::on),
            column("text", Event::title),
            column("text", Event::text),
            column("uuid", event -> LEAD.id()),
            column("text", event -> LEAD.name()),
            column("timestamptz", Event::recorded)));
    insertPack(now, today);
  }

  private void insertPack(Instant now, LocalDate today) {
    bulk.write(
        """
        insert into meeting_pack (request_id, request_sha256, kind, title, meets_on, period_from,
                                  period_to, made_by, made_by_name, asked_at)
        select i.request_id, encode(sha256(convert_to('sample', 'UTF8')), 'hex'), 'fortnightly',
               'Practice Improvement and Outcomes Group (sample)', i.meets_on, i.period_from,
               i.period_to, i.person_id, i.name, i.at
        from unnest(cast(? as uuid[]), cast(? as date[]), cast(? as date[]), cast(? as date[]),
                    cast(? as uuid[]), cast(? as text[]), cast(? as timestamptz[]))
             as i (request_id, meets_on, period_from, period_to, person_id, name, at)
        """,
        List.of(today),
        List.of(
            column(
                "uuid",
                day -> UUID.nameUUIDFromBytes("sample pack".getBytes(StandardCharsets.UTF_8))),
            column("date", day -> day),
            column("date", day -> PACK_FROM),
            column("date", day -> SampleGenerator.LAST),
            column("uuid", day -> LEAD.id()),
            column("text", day -> LEAD.name()),
            column("timestamptz", day -> now)));
  }
}
