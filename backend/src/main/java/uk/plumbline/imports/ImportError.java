package uk.plumbline.imports;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * One thing wrong with an import file.
 *
 * @param line line of the file, the header being line 1
 * @param column the column's name; null for the whole line
 * @param detail what is wrong
 * @param remedy what to do about it
 */
@Serdeable
record ImportError(long line, @Nullable String column, String detail, String remedy) {}
