package uk.plumbline.audit;

import java.util.List;

/**
 * How far an audit has come.
 *
 * @param missing what must be added before submission, in the order of the form
 * @param sections how far each section has come, in the order of the form
 */
record Completeness(List<MissingItem> missing, List<SectionState> sections) {
  /** How many sections have nothing missing, whether or not anything is written in them. */
  int sectionsComplete() {
    return (int) sections.stream().filter(section -> section.missing() == 0).count();
  }

  static Completeness of(List<FormSection> sections) {
    return new Completeness(
        sections.stream().flatMap(FormSection::items).toList(),
        sections.stream().map(FormSection::state).toList());
  }
}
