package uk.plumbline.tool;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import uk.plumbline.framework.Frameworks;
import uk.plumbline.shared.FieldError;
import uk.plumbline.shared.Today;

/** What stands in the way of publishing a draft, held against the frameworks of today. */
@Singleton
class ToolFaults {
  private final Frameworks frameworks;
  private final Clock clock;

  ToolFaults(Frameworks frameworks, Clock clock) {
    this.frameworks = frameworks;
    this.clock = clock;
  }

  /** Everything, each with its place; none for a version that is no draft. */
  List<FieldError> of(ToolVersion version) {
    if (!version.is(ToolStatus.DRAFT)) {
      return List.of();
    }
    var document = version.document();
    var known = frameworks.all();
    var unknown = ToolKeepsItsFramework.faults(document, known);
    if (!unknown.isEmpty()) {
      return unknown;
    }
    var framework =
        known.stream()
            .filter(one -> one.code().equals(document.framework()))
            .findFirst()
            .orElseThrow();
    return ToolIsPublishable.faults(document, framework, Today.on(clock));
  }
}
