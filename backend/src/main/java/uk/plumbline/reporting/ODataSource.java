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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.plumbline.client.ServiceClient;
import uk.plumbline.counted.AsAt;
import uk.plumbline.shared.Databases;
import uk.plumbline.shared.ProblemException;

/** What OData requests are answered from. */
@Singleton
class ODataSource {
  private static final Logger LOG = LoggerFactory.getLogger(ODataSource.class);

  /** PostgreSQL's class of errors in values, such as a date that there is not. */
  private static final String VALUES = "22";

  private static final String CANCELLED = "57014";

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
   * now.
   *
   * @throws ODataApplicationException 400 when it is no instant, or in the future
   */
  Instant settled(ODataAsked asked, @Nullable SkipToken page) throws ODataApplicationException {
    try {
      var instant = page == null ? instant(asked) : page.instant();
      return asAt.settled(instant);
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

  /** Keeps a record of the read; following pages belong to the first. */
  void record(ServiceClient client, FeedSet set, @Nullable SkipToken page) {
    if (page == null) {
      reads.record(client, set, "odata");
    }
  }

  /** What the reader is told of a statement that failed; the rest is for the log. */
  ODataApplicationException refusal(SQLException failure) {
    var state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.startsWith(VALUES)) {
      return ODataRefusal.bad("A value in the request is out of range.");
    }
    if (state.equals(CANCELLED)) {
      return ODataRefusal.bad("This takes too long. Ask for fewer rows with $filter.");
    }
    if (failure instanceof FeedBusy) {
      LOG.warn(failure.getMessage(), failure.getCause());
    } else {
      LOG.error("The database refused what OData asked", failure);
    }
    return Databases.isUnreachable(failure)
        ? ODataRefusal.because(503, "unavailable", FeedBusy.DETAIL)
        : ODataRefusal.because(500, "internal", "Something went wrong on our side.");
  }
}
