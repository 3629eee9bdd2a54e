package uk.plumbline.audit;

import java.util.ArrayList;
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

  /** The same with an answer to each of these notes still to be given. */
  Completeness with(List<Decision.Note> notes) {
    var items = new ArrayList<>(missing);
    notes.forEach(
        note ->
            items.add(
                new MissingItem(
                    note.section(),
                    "#/returnNotes/" + note.section() + "/answer",
                    "Answer the note on " + labelOf(note.section()))));
    var noted = notes.stream().map(Decision.Note::section).toList();
    return new Completeness(
        List.copyOf(items),
        sections.stream()
            .map(section -> noted.contains(section.code()) ? section.withOneMore() : section)
            .toList());
  }

  private String labelOf(String code) {
    return sections.stream()
        .filter(section -> section.code().equals(code))
        .map(SectionState::label)
        .findFirst()
        .orElse("a section that the form no longer asks");
  }
}
