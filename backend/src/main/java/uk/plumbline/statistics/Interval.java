package uk.plumbline.statistics;

/**
 * A range within which a proportion probably lies.
 *
 * @param lower lower end, 0 to 1
 * @param upper upper end, 0 to 1, not below the lower
 */
public record Interval(double lower, double upper) {}
