package uk.plumbline.pack;

import io.micronaut.core.annotation.Introspected;

/**
 * What became of audits between two instants.
 *
 * @param added count now and did not then
 * @param checked have been second-checked since, and counted before
 * @param regraded count with another overall grade
 * @param reopened were opened again after they counted
 */
@Introspected
record ChangeRow(long added, long checked, long regraded, long reopened) {}
