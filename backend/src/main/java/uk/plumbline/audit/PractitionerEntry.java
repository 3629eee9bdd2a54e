package uk.plumbline.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What the auditor says of the worker's part.
 *
 * @param involvement took_part, invited or not_involved; null to say nothing yet
 * @param reason why the worker did not take part
 */
@Serdeable
record PractitionerEntry(@Nullable String involvement, @Nullable String reason) {}
