package uk.plumbline.conflict;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

@Introspected
record AuditorRow(UUID id, String username, String name, int unfinished) {}
