package uk.plumbline.pack;

import java.util.List;
import uk.plumbline.pack.ShownFigures.Part;
import uk.plumbline.publication.Suppression.Shown;

/** Safety concerns as a pack shows them. */
final class FrozenConcerns {
  private FrozenConcerns() {}

  /** Those raised and what became of them, which hide one another, and those of before. */
  static PackFigures.Concerns of(ConcernCountRow found, ShownFigures shown) {
    var parts =
        List.of(
            new Part("taken_up", "Of those, taken up", found.takenUp()),
            new Part("waiting", "Of those, not taken up yet", found.waiting()));
    var decided = shown.decide(parts);
    var sum = new Part("raised", "Raised in the period", found.takenUp() + found.waiting());
    var raised = shown.tally(sum, decided.total() == Shown.ALL);
    var takenUp = shown.tally(parts.get(0), decided.rows().get(0) == Shown.ALL);
    var waiting = shown.tally(parts.get(1), decided.rows().get(1) == Shown.ALL);
    var older = shown.tally("older", "Raised before and still not taken up", found.older());
    return new PackFigures.Concerns(
        PackWords.concerns(raised, waiting, older), null, List.of(raised, takenUp, waiting, older));
  }
}
