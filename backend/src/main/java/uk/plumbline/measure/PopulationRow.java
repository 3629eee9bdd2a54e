package uk.plumbline.measure;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A group of children as one version of a tool defines it.
 *
 * @param code stable, lower_snake
 * @param label for people
 * @param published whether audits can be begun with the version
 */
@MappedEntity("audit_tool_version")
record PopulationRow(@Id String code, String label, boolean published) {}
