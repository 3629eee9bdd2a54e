package uk.plumbline.calibration;

import io.micronaut.core.annotation.Introspected;

@Introspected
record PersonRow(String username, String name) {}
