package uk.plumbline.tool;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** From draft to published, and from published to retired. */
@Singleton
class PublishTool {
  private final ToolVersionRepository rows;
  private final ToolVersions versions;
  private final ToolFaults faults;
  private final Activity activity;
  private final Clock clock;

  PublishTool(
      ToolVersionRepository rows,
      ToolVersions versions,
      ToolFaults faults,
      Activity activity,
      Clock clock) {
    this.rows = rows;
    this.versions = versions;
    this.faults = faults;
    this.activity = activity;
    this.clock = clock;
  }

  /**
   * Publishes a draft and retires the version published before; audits begun with that stay on it.
   *
   * @param note whether figures can be set beside those of the version before, and why; needed from
   *     the second version on
   * @throws ProblemException as {@link ToolVersions#hold}; 409 with everything that stands in the
   *     way; 400 without a note where one is needed
   */
  @Transactional
  public ToolVersion publish(String code, int number, String ifMatch, String note, Person by) {
    var draft = versions.hold(code, number, ifMatch, ToolStatus.DRAFT, by);
    var inTheWay = faults.of(draft);
    if (!inTheWay.isEmpty()) {
      throw new ProblemException(
              ProblemType.TOOL_NOT_READY,
              "The draft is not finished. Put right what is listed, then publish it.")
          .withErrors(inTheWay);
    }
    var hasNote = note != null && !note.isBlank();
    if (number > 1 && !hasNote) {
      throw ProblemException.badRequest(
          "#/comparabilityNote",
          "Say whether figures made with this version can be set beside those of the one before,"
              + " and why.");
    }
    var now = clock.instant();
    rows.retirePublished(code, now);
    rows.publish(draft.row().id(), hasNote ? note : null, by.name(), now);
    record(by, "tool_published", code, number);
    return versions.require(code, number, by);
  }

  /**
   * Retires the published version, so that no audit can be begun with the tool.
   *
   * @throws ProblemException as {@link ToolVersions#hold}
   */
  @Transactional
  public ToolVersion retire(String code, int number, String ifMatch, Person by) {
    versions.hold(code, number, ifMatch, ToolStatus.PUBLISHED, by);
    rows.retirePublished(code, clock.instant());
    record(by, "tool_retired", code, number);
    return versions.require(code, number, by);
  }

  private void record(Person by, String action, String code, int number) {
    activity.record(by, action, "tool", code, List.of(), Map.of("version", number));
  }
}
