package uk.plumbline.practitioner;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("audit_involvement")
record InvolvementRow(@Id UUID auditId) {}
