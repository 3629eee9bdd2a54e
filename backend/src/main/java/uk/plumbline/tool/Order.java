package uk.plumbline.tool;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of a list's items were moved, and no more than must have been. */
final class Order {
  private Order() {}

  /**
   * The fewest codes that must have been moved to come from one order to the other: all that both
   * lists share but the longest run of them that is still in its old order.
   */
  static Set<String> moved(List<String> before, List<String> after) {
    var old = before.stream().filter(after::contains).toList();
    var now = after.stream().filter(before::contains).toList();
    var moved = new HashSet<>(now);
    longestShared(old, now).forEach(moved::remove);
    return moved;
  }

  private static List<String> longestShared(List<String> old, List<String> now) {
    var lengths = new int[old.size() + 1][now.size() + 1];
    for (var i = old.size() - 1; i >= 0; i--) {
      for (var j = now.size() - 1; j >= 0; j--) {
        lengths[i][j] =
            old.get(i).equals(now.get(j))
                ? lengths[i + 1][j + 1] + 1
                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      }
    }
    var shared = new ArrayList<String>();
    for (int i = 0, j = 0; i < old.size() && j < now.size(); ) {
      if (old.get(i).equals(now.get(j))) {
        shared.add(old.get(i));
        i++;
        j++;
      } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return shared;
  }
}
