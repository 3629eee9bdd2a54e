package uk.plumbline.assignment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("moderation")
record OpenCheckRow(@Id UUID id, UUID auditId) {}
