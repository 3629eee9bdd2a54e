package uk.plumbline.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.client.ClientAnswers.ClientItem;
import uk.plumbline.client.ClientAnswers.Clients;
import uk.plumbline.client.ClientAnswers.WithSecret;
import uk.plumbline.shared.EntityTag;

/** Keeping the service clients. */
@Controller("/api/service-clients")
@ExecuteOn(TaskExecutors.BLOCKING)
class ClientController {
  private final KeepClients clients;

  ClientController(KeepClients clients) {
    this.clients = clients;
  }

  @Get
  @Permits(Role.ADMINISTRATOR)
  Clients listServiceClients() {
    return clients.list();
  }

  @Post
  @Permits(Role.ADMINISTRATOR)
  HttpResponse<WithSecret> createServiceClient(@Body ClientRequest request, Person by) {
    return withSecret(clients.create(request, by));
  }

  @Get("/{id}")
  @Permits(Role.ADMINISTRATOR)
  HttpResponse<ClientItem> getServiceClient(UUID id) {
    return withTag(clients.read(id));
  }

  @Put("/{id}")
  @Permits(Role.ADMINISTRATOR)
  HttpResponse<ClientItem> changeServiceClient(
      UUID id,
      @Nullable @Header("If-Match") String ifMatch,
      @Body ClientRequest request,
      Person by) {
    return withTag(clients.change(id, ifMatch, request, by));
  }

  @Post("/{id}/secrets")
  @Permits(Role.ADMINISTRATOR)
  HttpResponse<WithSecret> addServiceClientSecret(UUID id, Person by) {
    return withSecret(clients.addSecret(id, by));
  }

  @Delete("/{id}/secrets/{secretId}")
  @Permits(Role.ADMINISTRATOR)
  HttpResponse<ClientItem> endServiceClientSecret(UUID id, UUID secretId, Person by) {
    return withTag(clients.endSecret(id, secretId, by));
  }

  @Post("/{id}/revocation")
  @Permits(Role.ADMINISTRATOR)
  HttpResponse<ClientItem> revokeServiceClient(UUID id, Person by) {
    return withTag(clients.revoke(id, by));
  }

  private static HttpResponse<ClientItem> withTag(ClientItem client) {
    return HttpResponse.ok(client).header("ETag", EntityTag.of(client.version()));
  }

  private static HttpResponse<WithSecret> withSecret(WithSecret made) {
    return HttpResponse.created(made).header("ETag", EntityTag.of(made.client().version()));
  }
}
