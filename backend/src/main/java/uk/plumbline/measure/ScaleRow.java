package uk.plumbline.measure;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * The scale of a framework's grades.
 *
 * @param frameworkCode the framework
 * @param scaleCode its scale
 */
@MappedEntity("framework")
record ScaleRow(@Id String frameworkCode, String scaleCode) {}
