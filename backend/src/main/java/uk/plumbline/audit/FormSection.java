package uk.plumbline.audit;

import java.util.List;
import java.util.stream.Stream;
import uk.plumbline.shared.FieldError;
import uk.plumbline.tool.Form;

/**
 * One section of a form as an audit fills it.
 *
 * @param code the tool's own, or one of those named here
 * @param label its name for people
 * @param isBegun whether anything is written in it
 * @param missing what must be added, each with its place in a request
 */
record FormSection(String code, String label, boolean isBegun, List<FieldError> missing) {
  /** Dates of supervision sessions. */
  static final String SESSIONS = Form.SESSIONS;

  /** The practitioner's, the child's and the family's part. */
  static final String INVOLVEMENT = Form.INVOLVEMENT;

  /** The judgement of the whole. */
  static final String OVERALL = Form.OVERALL;

  /** The end in words, and actions. */
  static final String CONCLUSION = Form.CONCLUSION;

  Stream<MissingItem> items() {
    return missing.stream().map(fault -> new MissingItem(code, fault.pointer(), fault.detail()));
  }

  SectionState state() {
    var state = missing.isEmpty() ? "complete" : "in_progress";
    return new SectionState(code, label, isBegun ? state : "not_started", missing.size());
  }
}
