package uk.plumbline.imports;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What an import did, or would do.
 *
 * @param rows rows of the file, the header and empty lines left out
 * @param created audits that were not known before
 * @param unchanged audits that were known just so
 * @param updated audits that were known otherwise
 */
@Serdeable
record ImportResult(int rows, int created, int unchanged, int updated) {}
