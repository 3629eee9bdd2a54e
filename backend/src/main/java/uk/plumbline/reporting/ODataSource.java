package uk.plumbline.reporting;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.olingo.server.api.ODataApplicationException;
import org.apache.olingo.server.api.ODataRequest;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.api.uri.queryoption.expression.ExpressionVisitException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.plumbline.client.ServiceClient;
import uk.plumbline.counted.AsAt;
import uk.plumbline.shared.Databases;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** What OData requests are answered from. */
@Singleton
class ODataSource {
  private static final Logger LOG = LoggerFactory.getLogger(ODataSource.class);

  /** PostgreSQL's class of errors in values, such as a date that there is not. */
  private static final String VALUES = "22";

  private static final String CANCELLED = "57014";

  /** What the reader is told of what is wrong here. */
  static final String OUR_FAULT = "Something went wrong on our side.";

  private final FeedCatalogue catalogue;
  private final AsAt asAt;
  private final ODataRows rows;
  private final RecordFeedReads reads;

  ODataSource(FeedCatalogue catalogue, AsAt asAt, ODataRows rows, RecordFeedReads reads) {
    this.catalogue = catalogue;
    this.asAt = asAt;
    this.rows = rows;
    this.reads = reads;
  }

  /**
   * What a client asks.
   *
   * @throws ODataApplicationException 403 when it may not read the set, 400 or 501 that says what
   *     cannot be answered
   */
  ODataAsked asked(ODataRequest request, UriInfo uri, ServiceClient client)
      throws ODataApplicationException {
    var set = ODataAsked.setOf(uri);
    if (!FeedRights.mayRead(client, set)) {
      throw ODataRefusal.because(403, "not-permitted", FeedRights.lacking(set));
    }
    return ODataAsked.from(catalogue.table(set), uri, request.getRawQueryPath());
  }

  /** Where rows are read. */
  ODataRows rows() {
    return rows;
  }

  /**
   * The instant of an answer: that of the first page for all that follow, else the one asked for or
   * now. What explains codes is always of now.
   *
   * @throws ODataApplicationException 400 when it is no instant, or in the future
   */
  Instant settled(ODataAsked asked, @Nullable SkipToken page) throws ODataApplicationException {
    try {
      if (page != null) {
        return asAt.settled(page.instant());
      }
      var instant = asAt.settled(instant(asked));
      return asked.table().set().isCounted() ? instant : asAt.settled(null);
    } catch (ProblemException refused) {
      throw ODataRefusal.bad(refused.getMessage());
    }
  }

  private static Instant instant(ODataAsked asked) throws ODataApplicationException {
    try {
      return asked.asAt().map(text -> OffsetDateTime.parse(text).toInstant()).orElse(null);
    } catch (DateTimeException unreadable) {
      throw ODataRefusal.bad(
          "asAt must be a date and time with its offset, written as 2026-11-21T09:30:00Z.");
    }
  }

  /** Keeps a record of the read; of every page, since each can be asked for by itself. */
  void record(ServiceClient client, FeedSet set) {
    reads.record(client, set, "odata");
  }

  /** Something that answers a request. */
  @FunctionalInterface
  interface Answer {
    void make() throws ODataApplicationException, ExpressionVisitException, SQLException;
  }

  /**
   * Makes an answer.
   *
   * @throws ODataApplicationException for whatever goes wrong, in words for the reader; what is our
   *     own fault is for the log
   */
  void answer(Answer answer) throws ODataApplicationException {
    try {
      answer.make();
    } catch (ExpressionVisitException unreadable) {
      throw ODataRefusal.bad("The condition cannot be read.");
    } catch (FeedBusy busy) {
      LOG.warn(busy.getMessage(), busy.getCause());
      throw ODataRefusal.because(503, busy.problem().slug(), busy.detail());
    } catch (SQLException failure) {
      var state = failure.getSQLState() == null ? "" : failure.getSQLState();
      if (state.startsWith(VALUES)) {
        throw ODataRefusal.bad("A value in the request is out of range.");
      }
      if (state.equals(CANCELLED)) {
        throw ODataRefusal.bad("This takes too long. Ask for fewer rows with $filter.");
      }
      throw ours(failure);
    } catch (RuntimeException failure) {
      throw ours(failure);
    }
  }

  private static ODataApplicationException ours(Exception failure) {
    LOG.error("An OData request could not be answered", failure);
    return Databases.isUnreachable(failure)
        ? ODataRefusal.because(503, "unavailable", ProblemType.UNAVAILABLE.title() + ".")
        : ODataRefusal.because(500, "internal", OUR_FAULT);
  }
}
