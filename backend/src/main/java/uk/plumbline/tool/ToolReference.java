package uk.plumbline.tool;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Which version of which tool an audit was made with.
 *
 * @param code the tool
 * @param label its name for people, in that version
 * @param kind what it is for
 * @param version the version's number
 */
@Serdeable
public record ToolReference(String code, String label, ToolKind kind, int version) {}
