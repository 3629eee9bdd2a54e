package uk.plumbline.plan;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Something dated that a reader of a series should know of.
 *
 * @param id stable identifier
 * @param day the day
 * @param title what happened, in a few words
 * @param text what happened, in a sentence or two; may be empty
 * @param scope whose series it belongs beside
 * @param recorded who wrote it and what became of it
 */
public record Milestone(
    UUID id, LocalDate day, String title, String text, PlanScope scope, Recorded recorded) {}
