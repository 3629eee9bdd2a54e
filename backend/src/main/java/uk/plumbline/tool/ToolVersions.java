package uk.plumbline.tool;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import uk.plumbline.access.Person;
import uk.plumbline.shared.EntityTag;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;

/** Finds versions of tools, to read or to change. */
@Singleton
class ToolVersions {
  private final ToolVersionRepository rows;
  private final DocumentReader reader;

  ToolVersions(ToolVersionRepository rows, DocumentReader reader) {
    this.rows = rows;
    this.reader = reader;
  }

  /** A version that this person may see; empty when there is none. */
  @Transactional(readOnly = true)
  public Optional<ToolVersion> find(String code, int number, Person person) {
    return rows.find(code, number).map(this::load).filter(version -> version.isVisibleTo(person));
  }

  /**
   * A version that this person may see.
   *
   * @throws ProblemException 404
   */
  @Transactional(readOnly = true)
  public ToolVersion require(String code, int number, Person person) {
    return find(code, number, person).orElseThrow(ProblemException::notFound);
  }

  /** Every version of a tool that this person may see, newest first. */
  @Transactional(readOnly = true)
  public List<ToolVersion> ofTool(String code, Person person) {
    return rows.ofTool(code).stream()
        .map(this::load)
        .filter(version -> version.isVisibleTo(person))
        .toList();
  }

  /** Whether a tool has a draft. */
  @Transactional(readOnly = true)
  public boolean hasDraft(String code) {
    return rows.countDrafts(code) > 0;
  }

  /**
   * A version to change, with its tool held to the end of the transaction, so that of two changes
   * at once the second sees what the first did.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @param wanted the state it must be in
   * @throws ProblemException 404, 428 or 412 as {@link EntityTag} says, 409 in another state
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public ToolVersion hold(
      String code, int number, String ifMatch, ToolStatus wanted, Person person) {
    rows.lock(code).orElseThrow(ProblemException::notFound);
    var version = require(code, number, person);
    EntityTag.mustMatch(ifMatch, version.row().revision());
    if (!version.is(wanted)) {
      throw wanted == ToolStatus.DRAFT
          ? new ProblemException(
              ProblemType.TOOL_VERSION_NOT_A_DRAFT,
              "Audits are made with this version, so it stays as it is. Begin the next version to"
                  + " change the tool.")
          : new ProblemException(
              ProblemType.TOOL_VERSION_NOT_PUBLISHED,
              "Only the published version of a tool can be retired.");
    }
    return version;
  }

  private ToolVersion load(ToolVersionRow row) {
    return new ToolVersion(row, reader.stored(row.document()));
  }
}
