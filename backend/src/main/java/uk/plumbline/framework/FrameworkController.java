package uk.plumbline.framework;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import uk.plumbline.access.SignedIn;

/** Frameworks, grades and judgement areas. */
@Controller("/api/frameworks")
@ExecuteOn(TaskExecutors.BLOCKING)
class FrameworkController {
  private final Frameworks frameworks;

  FrameworkController(Frameworks frameworks) {
    this.frameworks = frameworks;
  }

  @Serdeable
  record FrameworkList(List<Framework> frameworks) {}

  @Get
  @SignedIn
  FrameworkList listFrameworks() {
    return new FrameworkList(frameworks.all());
  }
}
