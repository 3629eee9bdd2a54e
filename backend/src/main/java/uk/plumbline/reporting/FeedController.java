package uk.plumbline.reporting;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.concurrent.Executor;
import uk.plumbline.access.ForServiceClients;
import uk.plumbline.client.ServiceClient;
import uk.plumbline.shared.EntityTag;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** The sets of the reporting feed as files. */
@Controller("/api/reporting")
@ExecuteOn(TaskExecutors.BLOCKING)
class FeedController {
  private final FeedCatalogue catalogue;
  private final ReadFeed feed;
  private final FeedDownloads downloads;
  private final RecordFeedReads reads;

  FeedController(
      FeedCatalogue catalogue, ReadFeed feed, FeedDownloads downloads, RecordFeedReads reads) {
    this.catalogue = catalogue;
    this.feed = feed;
    this.downloads = downloads;
    this.reads = reads;
  }

  @Get("/{set}")
  @Produces(MediaType.ALL)
  @ForServiceClients
  HttpResponse<?> getReportingSet(HttpRequest<?> request, String set, ServiceClient client) {
    var table = catalogue.table(FeedSet.ofPath(set).orElseThrow(ProblemException::notFound));
    var kind =
        FileKind.askedIn(request)
            .orElseThrow(
                () ->
                    new ProblemException(
                        ProblemType.NOT_ACCEPTABLE,
                        "A set is given as text/csv or application/x-ndjson."));
    var isPacked = Packing.isWanted(request);
    var file = feed.file(FeedRequest.from(table, request.getParameters()), kind, isPacked, client);
    if (EntityTag.isHeld(request.getHeaders().getAll("If-None-Match"), file.entityTag())) {
      return described(HttpResponse.status(HttpStatus.NOT_MODIFIED), file);
    }
    reads.record(client, table.set(), kind.ending());
    var answer = described(HttpResponse.ok(downloads.pieces(file.order(), writer(request))), file);
    answer.contentType(kind.type());
    if (isPacked) {
      answer.header("Content-Encoding", "gzip");
    }
    return answer.header(
        "Content-Disposition", "attachment; filename=\"" + set + "." + kind.ending() + "\"");
  }

  /** The server's thread that has this reader's connection. */
  private static Executor writer(HttpRequest<?> request) {
    return ((NettyHttpRequest<?>) request).getChannelHandlerContext().channel().eventLoop();
  }

  private static <T> MutableHttpResponse<T> described(
      MutableHttpResponse<T> answer, FeedFile file) {
    return FeedHeaders.on(answer, file.asAt())
        .header("Plumbline-Next-Token", file.next().text())
        .header("ETag", file.entityTag())
        .header("Vary", "Accept, Accept-Encoding, Authorization");
  }
}
