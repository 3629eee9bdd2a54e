package uk.plumbline.plan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * From when the mean and limits of a series begin afresh.
 *
 * @param id stable identifier
 * @param scope whose series
 * @param type the audit type
 * @param area the judgement area, or overall
 * @param firstMonth first day of the first month of the new part
 * @param reason what is known to have changed
 * @param recorded who wrote it and what became of it
 */
public record Rebase(
    UUID id,
    PlanScope scope,
    String type,
    String area,
    LocalDate firstMonth,
    String reason,
    Recorded recorded) {}
