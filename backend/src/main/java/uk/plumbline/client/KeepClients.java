package uk.plumbline.client;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.plumbline.access.Person;
import uk.plumbline.activity.Activity;
import uk.plumbline.client.ClientAnswers.ClientItem;
import uk.plumbline.client.ClientAnswers.Clients;
import uk.plumbline.client.ClientAnswers.WithSecret;
import uk.plumbline.shared.EntityTag;
import uk.plumbline.shared.ProblemException;
import uk.plumbline.shared.ProblemType;
import uk.plumbline.shared.Today;

/**
 * Service clients as administrators keep them. Whoever may not see supervision audits themselves
 * can neither give them to a client, nor get a secret to them, nor prolong them, nor let more be
 * read of them.
 */
@Singleton
class KeepClients {
  /** One in use, and one to take its place. */
  private static final int MOST_SECRETS = 2;

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int ID_LENGTH = 12;

  private final ClientRepository rows;
  private final Activity activity;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  KeepClients(ClientRepository rows, Activity activity, Clock clock) {
    this.rows = rows;
    this.activity = activity;
    this.clock = clock;
  }

  /** All, those that are not revoked first, then by name. */
  @Transactional(readOnly = true)
  Clients list() {
    var today = Today.on(clock);
    var secrets =
        rows.secrets().stream().collect(Collectors.groupingBy(SecretRow::serviceClientId));
    return new Clients(
        rows.all().stream()
            .map(row -> ClientItem.of(row, secrets.getOrDefault(row.id(), List.of()), today))
            .toList());
  }

  /**
   * One of them.
   *
   * @throws ProblemException 404 when there is none
   */
  @Transactional(readOnly = true)
  ClientItem read(UUID id) {
    return item(found(id));
  }

  /**
   * Makes one with its first secret.
   *
   * @throws ProblemException 400 naming each member that cannot be used, 403 for supervision that
   *     is not theirs to give
   */
  @Transactional
  WithSecret create(ClientRequest request, Person by) {
    var wanted = ClientCheck.ofNew(request, Today.on(clock));
    if (wanted.scopes().contains(Scope.SUPERVISION)) {
      mustSeeSupervision(by);
    }
    var id = UUID.randomUUID();
    rows.insert(
        id,
        newClientId(),
        wanted.name(),
        Scope.join(wanted.scopes()),
        wanted.expiresOn(),
        by.id(),
        clock.instant());
    var secret = newSecret(id);
    note(by, "service_client_created", id, List.of(), Map.of("scopes", codes(wanted)));
    return new WithSecret(read(id), secret.text());
  }

  /**
   * Changes name, scopes and last day.
   *
   * @param ifMatch the {@code If-Match} header, or null
   * @throws ProblemException 428 or 412 when the version is missing or stale, 400 naming each
   *     member that cannot be used, 403 for supervision that is not theirs to give, 404 when there
   *     is none, 409 when it is revoked
   */
  @Transactional
  ClientItem change(UUID id, String ifMatch, ClientRequest request, Person by) {
    var before = held(id);
    EntityTag.mustMatch(ifMatch, before.version());
    var wanted = ClientCheck.ofChange(request, Today.on(clock), before.expiresOn());
    if (wanted.scopes().contains(Scope.SUPERVISION)
        && (!Scope.meant(before.scopeSet()).containsAll(Scope.meant(wanted.scopes()))
            || wanted.expiresOn().isAfter(before.expiresOn()))) {
      mustSeeSupervision(by);
    }
    rows.change(
        id, wanted.name(), Scope.join(wanted.scopes()), wanted.expiresOn(), clock.instant());
    note(
        by,
        "service_client_changed",
        id,
        changed(before, wanted),
        Map.of("scopes", codes(wanted), "expiresOn", wanted.expiresOn().toString()));
    return read(id);
  }

  /**
   * Makes a second secret, so that the first can be exchanged without a gap.
   *
   * @throws ProblemException 403 for a client of supervision that is not theirs to see, 404 when
   *     there is no such client, 409 when it is revoked or two secrets are live
   */
  @Transactional
  WithSecret addSecret(UUID id, Person by) {
    var client = held(id);
    if (client.scopeSet().contains(Scope.SUPERVISION)) {
      mustSeeSupervision(by);
    }
    if (rows.secrets(id).size() >= MOST_SECRETS) {
      throw new ProblemException(
          ProblemType.TWO_SECRETS_LIVE, "End one of the two secrets before you make another.");
    }
    var secret = newSecret(id);
    rows.touch(id, clock.instant());
    note(by, "service_client_secret_added", id, List.of(), Map.of());
    return new WithSecret(read(id), secret.text());
  }

  /**
   * Ends a secret, at once and with the tokens got with it.
   *
   * @throws ProblemException 404 when there is no such client or live secret, 409 when the client
   *     is revoked
   */
  @Transactional
  ClientItem endSecret(UUID id, UUID secretId, Person by) {
    held(id);
    var now = clock.instant();
    if (rows.endSecret(secretId, id, now) == 0) {
      throw ProblemException.notFound();
    }
    rows.touch(id, now);
    note(by, "service_client_secret_ended", id, List.of(), Map.of());
    return read(id);
  }

  /**
   * Shuts a client out for good, at once.
   *
   * @throws ProblemException 404 when there is none, 409 when it is revoked already
   */
  @Transactional
  ClientItem revoke(UUID id, Person by) {
    held(id);
    var now = clock.instant();
    rows.revoke(id, by.id(), now);
    rows.endSecrets(id, now);
    note(by, "service_client_revoked", id, List.of(), Map.of());
    return read(id);
  }

  /** A client, held to the end of the transaction, that is not revoked. */
  private ClientRow held(UUID id) {
    rows.hold(id).orElseThrow(ProblemException::notFound);
    var client = found(id);
    if (client.isRevoked()) {
      throw new ProblemException(
          ProblemType.SERVICE_CLIENT_REVOKED, "That is final. Make a new service client instead.");
    }
    return client;
  }

  private ClientRow found(UUID id) {
    return rows.find(id).orElseThrow(ProblemException::notFound);
  }

  private ClientItem item(ClientRow row) {
    return ClientItem.of(row, rows.secrets(row.id()), Today.on(clock));
  }

  private static void mustSeeSupervision(Person by) {
    if (!by.readsSupervision()) {
      throw new ProblemException(
          ProblemType.NOT_PERMITTED,
          "Supervision audits can be opened to a service client only by an administrator who"
              + " may see them.");
    }
  }

  private NewSecret newSecret(UUID id) {
    var secret = NewSecret.make(random);
    rows.insertSecret(UUID.randomUUID(), id, secret.hash(), secret.hint(), clock.instant());
    return secret;
  }

  private String newClientId() {
    return random
        .ints(ID_LENGTH, 0, LETTERS.length())
        .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
        .collect(Collectors.joining("", "client-", ""));
  }

  private static List<String> changed(ClientRow before, ClientCheck.Wanted after) {
    var names = new ArrayList<String>();
    if (!before.name().equals(after.name())) {
      names.add("name");
    }
    if (!before.scopeSet().equals(after.scopes())) {
      names.add("scopes");
    }
    if (!before.expiresOn().equals(after.expiresOn())) {
      names.add("expiresOn");
    }
    return names;
  }

  private static List<String> codes(ClientCheck.Wanted wanted) {
    return wanted.scopes().stream().map(Scope::code).toList();
  }

  private void note(
      Person by, String action, UUID id, List<String> changed, Map<String, Object> detail) {
    activity.record(by, action, "service_client", id.toString(), changed, detail);
  }
}
