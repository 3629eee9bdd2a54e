package uk.plumbline.organisation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The council's services and teams, past and present. */
@Singleton
public class Teams {
  private final TeamRepository rows;

  Teams(TeamRepository rows) {
    this.rows = rows;
  }

  /** Every team that ever was, in alphabetical order of service and name. */
  @Transactional(readOnly = true)
  public List<Team> all() {
    return rows.teams().stream().map(TeamRow::team).toList();
  }

  /** The team with this code. */
  @Transactional(readOnly = true)
  public Optional<Team> find(String code) {
    return rows.find(code).map(TeamRow::team);
  }
}
