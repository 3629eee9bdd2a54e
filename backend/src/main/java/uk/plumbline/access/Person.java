package uk.plumbline.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Whoever makes the request, read from the database for each one, so that a role taken away is gone
 * with the next click.
 *
 * @param id stable identifier
 * @param sessionId the signed-in stay the request belongs to
 * @param username sign-in name, lower case
 * @param name name shown to colleagues
 * @param roles everything the person may do
 * @param managedTeams codes of the teams the person manages
 * @param readsSupervision whether they may see supervision audits, besides what their roles show
 */
public record Person(
    UUID id,
    UUID sessionId,
    String username,
    String name,
    Set<Role> roles,
    List<String> managedTeams,
    boolean readsSupervision) {
  /** Whether the person holds a role. */
  public boolean has(Role role) {
    return roles.contains(role);
  }

  /**
   * Whether figures are narrowed to the teams the person manages: nothing but managing them opens
   * figures to them.
   */
  public boolean seesOwnTeamsOnly() {
    return has(Role.TEAM_MANAGER)
        && roles.stream().allMatch(role -> role == Role.TEAM_MANAGER || role == Role.PRACTITIONER);
  }
}
