package uk.plumbline.reporting;

import uk.plumbline.client.Scope;
import uk.plumbline.client.ServiceClient;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/**
 * Which sets a service client may read: rows of single audits with the scope for rows, counts with
 * that for figures, what codes mean with any. Rows of supervision audits are among either only with
 * the scope for supervision, since they are about people whom their colleagues can name.
 */
final class FeedRights {
  private FeedRights() {}

  /** Whether a client may read a set. */
  static boolean mayRead(ServiceClient client, FeedSet set) {
    return switch (set.content()) {
      case ROWS, HISTORY -> client.mayReadRows();
      case FIGURES -> client.mayReadFigures();
      case REFERENCE -> true;
    };
  }

  /**
   * @throws ProblemException 403 that names the scope the client lacks
   */
  static void require(ServiceClient client, FeedSet set) {
    if (!mayRead(client, set)) {
      throw new ProblemException(ProblemType.NOT_PERMITTED, lacking(set));
    }
  }

  /** In words, what a client lacks that may not read a set. */
  static String lacking(FeedSet set) {
    var scope = set.content() == FeedSet.Content.FIGURES ? Scope.AGGREGATE : Scope.ROWS;
    return set.setName()
        + " needs the scope "
        + scope.code()
        + ", which this service client does not have. Ask an administrator if it should.";
  }
}
