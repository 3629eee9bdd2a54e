package uk.plumbline.pack;

import io.micronaut.core.annotation.Introspected;

/** The bytes of a pack's document. */
@Introspected
record DocumentRow(byte[] pdf) {}
