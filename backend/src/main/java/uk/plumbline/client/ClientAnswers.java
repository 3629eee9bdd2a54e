package uk.plumbline.client;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Service clients as administrators see them. */
final class ClientAnswers {
  private ClientAnswers() {}

  @Serdeable
  record Clients(List<ClientItem> items) {}

  /**
   * @param createdBy the name of who made it
   * @param daysLeft how many days it works after today; null where it does not
   * @param secrets those that work
   */
  @Serdeable
  record ClientItem(
      UUID id,
      String clientId,
      String name,
      List<Scope> scopes,
      Instant createdAt,
      String createdBy,
      LocalDate expiresOn,
      ClientState state,
      @Nullable Long daysLeft,
      @Nullable Instant lastUsedAt,
      List<SecretItem> secrets,
      long version) {
    static ClientItem of(ClientRow row, List<SecretRow> secrets, LocalDate today) {
      var state = ClientState.on(today, row.expiresOn(), row.isRevoked());
      return new ClientItem(
          row.id(),
          row.clientId(),
          row.name(),
          row.scopeSet().stream().sorted().toList(),
          row.createdAt(),
          row.createdByName(),
          row.expiresOn(),
          state,
          state.works() ? ChronoUnit.DAYS.between(today, row.expiresOn()) : null,
          row.lastUsedAt(),
          secrets.stream()
              .map(secret -> new SecretItem(secret.id(), secret.hint(), secret.createdAt()))
              .toList(),
          row.version());
    }
  }

  /**
   * @param hint its last four characters
   */
  @Serdeable
  record SecretItem(UUID id, String hint, Instant createdAt) {}

  /**
   * @param secret shown this once
   */
  @Serdeable
  record WithSecret(ClientItem client, String secret) {
    /** Says nothing of the secret, should a log ever print it. */
    @Override
    public String toString() {
      return "WithSecret[]";
    }
  }
}
