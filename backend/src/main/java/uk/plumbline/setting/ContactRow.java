package uk.plumbline.setting;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

@Introspected
record ContactRow(UUID id, String username, String name) {}
