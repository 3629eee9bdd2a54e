package uk.plumbline.pack;

import static uk.plumbline.access.Role.ADMINISTRATOR;
import static uk.plumbline.access.Role.AUDITOR;
import static uk.plumbline.access.Role.MODERATOR;
import static uk.plumbline.access.Role.PRACTICE_IMPROVEMENT;
import static uk.plumbline.access.Role.TEAM_MANAGER;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;

/** Packs of figures for meetings, frozen at an instant. */
@Controller("/api/packs")
@ExecuteOn(TaskExecutors.BLOCKING)
class PackController {
  private final Packs packs;
  private final PackMakers makers;
  private final JsonMapper json;

  PackController(Packs packs, PackMakers makers, JsonMapper json) {
    this.packs = packs;
    this.makers = makers;
    this.json = json;
  }

  /** A pack in a list. Members as the contract tells. */
  @Serdeable
  record Summary(
      UUID id,
      PackKind kind,
      String title,
      LocalDate meetsOn,
      LocalDate from,
      LocalDate to,
      PackStatus status,
      PackResponse.Progress progress,
      @Nullable Instant asAt,
      @Nullable Instant embargoUntil,
      @Nullable UUID supersedes,
      @Nullable UUID supersededBy) {
    static Summary of(PackRow row) {
      return new Summary(
          row.id(),
          row.kindOf(),
          row.title(),
          row.meetsOn(),
          row.periodFrom(),
          row.periodTo(),
          row.statusNow(),
          PackResponse.Progress.of(row),
          row.asAt(),
          row.embargoUntil(),
          row.supersedes(),
          row.supersededBy());
    }
  }

  /**
   * @param mayMake whether the reader may make a pack
   */
  @Serdeable
  record PackList(List<Summary> items, boolean mayMake) {}

  @Get
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  PackList listPacks(Person by) {
    return new PackList(packs.seenBy(by).stream().map(Summary::of).toList(), Packs.isGroup(by));
  }

  @Post
  @Permits({PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<PackResponse> makePack(@Body @Valid PackRequest request, Person by) {
    return accepted(packs.ask(request, by), by);
  }

  @Get("/{id}")
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  PackResponse getPack(UUID id, Person by) {
    return response(packs.require(id, by), by);
  }

  @Post("/{id}/retry")
  @Permits({PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<PackResponse> retryPack(UUID id, Person by) {
    return accepted(packs.retry(id, by), by);
  }

  @Get("/{id}/pdf")
  @Produces(MediaType.APPLICATION_PDF)
  @Permits({AUDITOR, MODERATOR, TEAM_MANAGER, PRACTICE_IMPROVEMENT, ADMINISTRATOR})
  HttpResponse<byte[]> getPackPdf(UUID id, Person by) {
    var pack = packs.require(id, by);
    return HttpResponse.ok(packs.document(pack, by))
        .contentType(MediaType.APPLICATION_PDF_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\""
                + pack.kind().replace('_', '-')
                + "-pack-"
                + pack.meetsOn()
                + ".pdf\"");
  }

  private HttpResponse<PackResponse> accepted(PackRow pack, Person by) {
    makers.wake();
    return HttpResponse.<PackResponse>accepted(URI.create("/api/packs/" + pack.id()))
        .body(response(pack, by));
  }

  private PackResponse response(PackRow pack, Person by) {
    return PackResponse.of(pack, tree(packs.figures(pack)), packs.allowed(pack, by));
  }

  /** As frozen: a document of an earlier form keeps that form. */
  private JsonNode tree(String figures) {
    try {
      return figures == null ? null : json.readValue(figures, JsonNode.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
