package uk.plumbline.publication;

import java.util.ArrayList;
import java.util.List;
import uk.plumbline.publication.Suppression.Counts;
import uk.plumbline.publication.Suppression.Shown;

/**
 * What somebody who knows the totals, the rows shown and the rules can say of the rows hidden. Of a
 * row without its size they know that it has at least one; of a row with its size, that at least
 * one has what is counted and one has not.
 *
 * @param sizes of the rows whose size is shown
 * @param without how many rows have no size shown
 * @param size of those together
 * @param count how many in all hidden rows have what is counted
 * @param rest how many have not
 */
record Hidden(List<Long> sizes, int without, long size, long count, long rest) {

  static Hidden in(List<Counts> rows, List<Shown> shown) {
    var sizes = new ArrayList<Long>();
    int without = 0;
    long size = 0;
    long count = 0;
    long rest = 0;
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      if (shown.get(i) == Shown.ALL) {
        continue;
      }
      if (shown.get(i) == Shown.SIZE) {
        sizes.add(row.of());
      } else {
        without++;
        size += row.of();
      }
      count += row.count();
      rest += row.of() - row.count();
    }
    return new Hidden(sizes, without, size, count, rest);
  }

  /** Whether the size of a row can be reckoned. */
  boolean givesSizes() {
    return without == 1 || (without > 0 && size == without);
  }

  /** Whether a count can be. */
  boolean givesCounts() {
    return sizes.stream().anyMatch(this::givesCountOf)
        || (without > 0 && (isOne(count) || isOne(rest)));
  }

  private boolean givesCountOf(long of) {
    var least = Math.max(1, count - (mostOfSizes() - (of - 1)) - size);
    var most = Math.min(of - 1, count - (sizes.size() - 1));
    return least == most;
  }

  /** Whether a row without its size can have one number only of those that make this sum. */
  private boolean isOne(long sum) {
    var others = without > 1 ? size - 1 : 0;
    var least = Math.max(0, sum - mostOfSizes() - others);
    var most = Math.min(size - without + 1, sum - sizes.size());
    return least == most;
  }

  private long mostOfSizes() {
    return sizes.stream().mapToLong(of -> of - 1).sum();
  }
}
