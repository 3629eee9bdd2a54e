package uk.plumbline.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Everything wrong with a file: all of it counted, the first 10,000 faults kept. */
final class ImportErrors {
  private static final int KEPT = 10_000;

  private final List<ImportError> kept = new ArrayList<>();
  private long count;

  /** Adds a fault of one cell. */
  void add(long line, String column, String detail, String remedy) {
    count++;
    if (kept.size() < KEPT) {
      kept.add(new ImportError(line, column, detail, remedy));
    }
  }

  /** Adds a fault of a whole line. */
  void add(long line, String detail, String remedy) {
    add(line, null, detail, remedy);
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** How many faults there are, kept or not. */
  long count() {
    return count;
  }

  /** The first faults, in the order found. */
  List<ImportError> kept() {
    return List.copyOf(kept);
  }

  /** These and those in the order of the file. Each keeps its own first ones, so none is missed. */
  ImportErrors and(ImportErrors others) {
    var both = new ImportErrors();
    both.count = count + others.count;
    Stream.concat(kept.stream(), others.kept.stream())
        .sorted(Comparator.comparingLong(ImportError::line))
        .limit(KEPT)
        .forEach(both.kept::add);
    return both;
  }

  /**
   * Requires that nothing is wrong.
   *
   * @throws ProblemException 400 with the faults; nothing has been stored then
   */
  void mustBeNone() {
    if (count == 0) {
      return;
    }
    var faults = count == 1 ? "There is 1 fault" : "There are " + count + " faults";
    throw new ProblemException(
            ProblemType.IMPORT_HAS_ERRORS,
            faults + " in the file. Nothing was stored. Put them right and import it again.")
        .with("errorCount", count)
        .with("errors", kept());
  }
}
