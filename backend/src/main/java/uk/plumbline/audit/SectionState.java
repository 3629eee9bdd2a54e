package uk.plumbline.audit;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How far one section of the form has come.
 *
 * @param code the section, or sessions, involvement, overall or conclusion
 * @param label its name for people
 * @param state not_started, in_progress or complete
 * @param missing how many things are missing in it
 */
@Serdeable
public record SectionState(String code, String label, String state, int missing) {
  /** The same section with one thing more to be done. */
  SectionState withOneMore() {
    var begun = state.equals("complete") ? "in_progress" : state;
    return new SectionState(code, label, begun, missing + 1);
  }
}
