package uk.plumbline.audit;

import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import uk.plumbline.moderation.Moderation;

/**
 * One audit as stored.
 *
 * @param facts what a list shows of it
 * @param judgements the auditor's, by area code, {@code overall} included where given
 * @param content what it says beside the judgements
 * @param life decisions and concerns on its way
 * @param moderation its second check; null where it was not chosen for one
 */
public record Audit(
    AuditRow facts,
    SortedMap<String, Judgement> judgements,
    AuditContent content,
    AuditLife life,
    Moderation moderation) {
  /** The same audit with its own row as it is now. */
  Audit with(AuditRow now) {
    return new Audit(now, judgements, content, life, moderation);
  }

  /** Areas with a grade: what a second check must look at. */
  public Stream<String> gradedAreas() {
    return judgements.entrySet().stream()
        .filter(entry -> entry.getValue().grade() != null)
        .map(SortedMap.Entry::getKey);
  }

  /** The auditor's grade for an area. */
  public Optional<String> originalGrade(String area) {
    return Optional.ofNullable(judgements.get(area)).map(Judgement::grade);
  }

  /** The grade that counts: of a challenge, else of the second check, else the auditor's. */
  public Optional<String> finalGrade(String area) {
    if (moderation != null && moderation.isDecided()) {
      var second = moderation.judgements().get(area);
      if (second != null && second.countedGrade() != null) {
        return Optional.of(second.countedGrade());
      }
    }
    return originalGrade(area);
  }
}
