package uk.plumbline.imports;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.plumbline.framework.Framework;
import uk.plumbline.organisation.Team;
import uk.plumbline.shared.Labelled;

/**
 * What Plumbline knows when an import begins.
 *
 * @param services every service
 * @param teams every team, past and present
 * @param frameworks every framework
 * @param people everybody with an account, by user name
 * @param audits audits that have a reference of the file, by reference
 */
record KnownCouncil(
    List<Labelled> services,
    List<Team> teams,
    List<Framework> frameworks,
    Map<String, Account> people,
    Map<String, StoredAudit> audits) {

  /** Somebody with an account. */
  record Account(UUID id, String name) {}
}
