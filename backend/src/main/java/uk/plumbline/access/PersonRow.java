package uk.plumbline.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

@MappedEntity("person")
record PersonRow(
    @Id UUID id,
    String username,
    String name,
    @Nullable String passwordHash,
    @Nullable String roles,
    @Nullable String managedTeams,
    boolean readsSupervision) {}
