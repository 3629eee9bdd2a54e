package uk.plumbline.life;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("audit_earlier_version")
record EarlierVersionRow(@Id UUID id, UUID auditId, int number) {}
