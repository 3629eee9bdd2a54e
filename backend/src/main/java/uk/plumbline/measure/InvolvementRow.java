package uk.plumbline.measure;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * How the worker and the family took part, counted in one row of the measure.
 *
 * @param rowKey the row: a team or service code, or a period
 * @param tookPart audits in which the worker took part
 * @param invited audits to which the worker was invited without taking part
 * @param notInvolved audits made without the worker
 * @param given audits in which child or family said something
 * @param declined audits in which nobody did and somebody declined
 * @param sought audits in which somebody was asked and nobody has answered
 * @param notAppropriate audits in which nobody could be asked
 */
@MappedEntity("counted_audit")
record InvolvementRow(
    @Id String rowKey,
    long tookPart,
    long invited,
    long notInvolved,
    long given,
    long declined,
    long sought,
    long notAppropriate) {
  /** Nothing counted. */
  static InvolvementRow none(String key) {
    return new InvolvementRow(key, 0, 0, 0, 0, 0, 0, 0);
  }

  /** Both pooled. */
  InvolvementRow plus(InvolvementRow other) {
    return new InvolvementRow(
        rowKey,
        tookPart + other.tookPart,
        invited + other.invited,
        notInvolved + other.notInvolved,
        given + other.given,
        declined + other.declined,
        sought + other.sought,
        notAppropriate + other.notAppropriate);
  }
}
