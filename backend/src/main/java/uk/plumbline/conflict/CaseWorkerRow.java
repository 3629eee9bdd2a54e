package uk.plumbline.conflict;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.UUID;

@MappedEntity("case_worker")
record CaseWorkerRow(
    @Id UUID personId,
    String caseReference,
    String username,
    String name,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {}
