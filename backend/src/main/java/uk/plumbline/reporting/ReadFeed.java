package uk.plumbline.reporting;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import uk.plumbline.client.ServiceClient;
import uk.plumbline.client.ServiceClients;
import uk.plumbline.counted.AsAt;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.Sha256;

/** Decides what of a set a service client is given, whole or as changes. */
@Singleton
class ReadFeed {
  private static final String CHANGE = "change";

  private final AsAt asAt;
  private final FeedState state;
  private final ServiceClients clients;

  ReadFeed(AsAt asAt, FeedState state, ServiceClients clients) {
    this.asAt = asAt;
    this.state = state;
    this.clients = clients;
  }

  /**
   * The file asked for.
   *
   * @throws ProblemException 400 when the instant is in the future, 403 when the client lacks the
   *     scope, 410 when the change token is of another state of the data than this one
   */
  FeedFile file(FeedRequest asked, FileKind kind, boolean isPacked, ServiceClient client) {
    var set = asked.table().set();
    FeedRights.require(client, set);
    var at = instant(asked);
    var supervision = set.isCounted() && client.seesSupervision();
    var next =
        new ChangeToken(
            set, FeedVersion.MAJOR, state.counted(at, supervision), state.words(set), supervision);
    if (asked.since() != null) {
      mustFit(asked.since(), next, at);
    }
    var names = new ArrayList<>(asked.columns().stream().map(FeedColumn::name).toList());
    var types = new ArrayList<>(asked.columns().stream().map(FeedColumn::type).toList());
    if (asked.since() != null) {
      names.addFirst(CHANGE);
      types.addFirst(FeedType.TEXT);
    }
    return new FeedFile(
        at,
        next,
        entityTag(next, asked.since(), kind, names),
        new FeedDownload.Order(
            client.clientId(),
            set,
            sql(asked, next, at),
            kind.format(names, types),
            isPacked,
            () -> clients.isStillLive(client)));
  }

  /** The one asked for, where the rows can be of it. */
  private Instant instant(FeedRequest asked) {
    var settled = asAt.settled(asked.asAt());
    return asked.table().set().isCounted() ? settled : asAt.settled(null);
  }

  private static String sql(FeedRequest asked, ChangeToken next, Instant at) {
    var since = asked.since();
    if (since == null) {
      return FeedSql.whole(asked.table(), asked.columns(), at, next.supervision());
    }
    var all = FeedSql.changes(asked.table(), asked.columns(), since.asAt(), at, next.supervision());
    var isUnchanged = !asked.table().set().isCounted() && since.words().equals(next.words());
    return isUnchanged ? all + " where false" : all;
  }

  /** Refuses to go on from a state that this database is not in, or not any more. */
  private void mustFit(ChangeToken since, ChangeToken next, Instant at) {
    var sameRights = since.supervision() == next.supervision();
    // What only explains other sets is sent anew where it changed, and needs no more.
    var sameState = !next.set().isCounted() || isSameState(since, next, at);
    if (since.major() != next.major() || !sameRights || !sameState) {
      throw new ProblemException(
          ProblemType.CHANGE_TOKEN_OUTDATED,
          "What this token stands for is not what the data were then: the database was put back to"
              + " an earlier state, names were changed, or the client's scopes were. Load the set"
              + " once as a whole, without changedSince, and put it in place of what you have.");
    }
  }

  private boolean isSameState(ChangeToken since, ChangeToken next, Instant at) {
    return since.words().equals(next.words())
        && !since.asAt().isAfter(at)
        && state.counted(since.asAt(), since.supervision()).equals(since.state());
  }

  /** Weak, since rows come in any order. */
  private static String entityTag(
      ChangeToken next, ChangeToken since, FileKind kind, List<String> names) {
    var isCounted = next.set().isCounted();
    var said =
        String.join(
            "\n",
            FeedVersion.TEXT,
            next.set().path(),
            kind.ending(),
            String.join(",", names),
            isCounted ? next.state().toString() : "",
            next.words(),
            Boolean.toString(next.supervision()),
            since == null ? "" : since.text());
    var digest = Sha256.of(said);
    return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"";
  }
}
