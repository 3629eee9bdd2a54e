package uk.plumbline.measure;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A place in a series before and after which figures are not quite of the same thing.
 *
 * @param kind framework, scale, tool_version or team
 * @param from key of the first period it touches
 * @param text what changed, in plain words
 */
@Serdeable
record SeriesBreak(String kind, String from, String text) {}
