package uk.plumbline.assignment;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/**
 * @param since when it was chosen, or what it waits for now was asked
 * @param moderatorName null while it is nobody's
 */
@MappedEntity("moderation")
record UnfinishedCheckRow(
    @Id UUID id, UUID auditId, Instant since, @Nullable String moderatorName, String mode) {}
