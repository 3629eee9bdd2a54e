package uk.plumbline.action;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.UUID;

/** One action of an audit, as stored. */
@Introspected
record TeamActionRow(
    UUID id,
    UUID auditId,
    String concerns,
    @Nullable String action,
    @Nullable String owner,
    LocalDate dueOn) {}
