package uk.plumbline.assignment;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** That somebody manages a team in which an auditor works. */
@Introspected
record ManagedRow(UUID personId, String label) {}
