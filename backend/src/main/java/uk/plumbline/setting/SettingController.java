package uk.plumbline.setting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.validation.Valid;
import uk.plumbline.access.Permits;
import uk.plumbline.access.Person;
import uk.plumbline.access.Role;
import uk.plumbline.shared.EntityTag;

/** The council's settings. */
@Controller("/api/settings")
@ExecuteOn(TaskExecutors.BLOCKING)
class SettingController {
  private final Settings settings;

  SettingController(Settings settings) {
    this.settings = settings;
  }

  @Get
  @Permits(Role.ADMINISTRATOR)
  HttpResponse<CouncilSettings> getSettings() {
    return withTag(settings.read());
  }

  @Put
  @Permits(Role.ADMINISTRATOR)
  HttpResponse<CouncilSettings> changeSettings(
      @Nullable @Header("If-Match") String ifMatch,
      @Body @Valid SettingsRequest request,
      Person by) {
    return withTag(settings.change(ifMatch, request, by));
  }

  private static HttpResponse<CouncilSettings> withTag(CouncilSettings.Versioned found) {
    return HttpResponse.ok(found.settings()).header("ETag", EntityTag.of(found.version()));
  }
}
