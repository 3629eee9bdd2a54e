package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import uk.plumbline.measure.JudgedGood.Range;

/**
 * What share of audits would be judged so had all been moderated, with what that rests on.
 *
 * @param moderated second checks it rests on: of audits that a rule sent or that were drawn
 * @param moderatedJudgedSo how many of those came out so
 * @param chosenByJudgement audits that a person sent to a second check, in no count here
 * @param value 0 to 1; null where it is withheld
 * @param interval95 for the work that the audits were drawn from; null where there is no value
 * @param effectiveN size of a simple random sample as informative; null where there is no value
 * @param boundLow the least it could be, whatever the grades that nobody moderated; null without
 *     audits
 * @param boundHigh the most it could be; null without audits
 * @param withheld why there is no value; null where there is one
 * @param note what to bear in mind with it; null where nothing
 */
@Serdeable
record Estimate(
    long moderated,
    long moderatedJudgedSo,
    long chosenByJudgement,
    @Nullable Double value,
    @Nullable Range interval95,
    @Nullable Double effectiveN,
    @Nullable Double boundLow,
    @Nullable Double boundHigh,
    @Nullable String withheld,
    @Nullable String note) {
  /** Both proportions of a row. */
  @Serdeable
  record Pair(Estimate good, Estimate goodOrBetter) {
    Estimate of(Judged judged) {
      return judged == Judged.GOOD ? good : goodOrBetter;
    }
  }

  /** The same counts without a value. */
  Estimate withheldFor(String reason) {
    return new Estimate(
        moderated,
        moderatedJudgedSo,
        chosenByJudgement,
        null,
        null,
        null,
        null,
        null,
        reason,
        null);
  }
}
