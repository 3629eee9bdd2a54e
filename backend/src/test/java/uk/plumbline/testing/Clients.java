package uk.plumbline.testing;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.plumbline.access.AccessTokens;
import uk.plumbline.client.Scope;
import uk.plumbline.shared.Sha256;
import uk.plumbline.shared.Today;

/** Service clients for tests, put into the database directly. Comes after {@link Council}. */
@Singleton
public class Clients {
  private final EmbeddedServer server;
  private final AccessTokens tokens;

  Clients(EmbeddedServer server, AccessTokens tokens) {
    this.server = server;
    this.tokens = tokens;
  }

  /** A client that works for 90 days more, with these scopes and one secret. */
  public Client live(Scope... scopes) {
    var id = UUID.randomUUID();
    var secretId = UUID.randomUUID();
    var hex = id.toString().replace("-", "");
    var clientId = "client-" + hex.substring(0, 12);
    var secret = "plb_" + secretId.toString().replace("-", "") + hex.substring(0, 11);
    try (var database = TestDatabase.connect();
        var insert =
            database.prepareStatement(
                """
                with c as (insert into service_client
                             (id, client_id, name, scopes, created_at, created_by, updated_at, expires_on)
                           select ?, ?, ?, ?, now(), p.id, now(), ? from person p where p.username = 'admin'
                           returning id)
                insert into service_client_secret (id, service_client_id, secret_hash, hint, created_at)
                select ?, c.id, ?, ?, now() from c
                """)) {
      insert.setObject(1, id);
      insert.setString(2, clientId);
      insert.setString(3, "Client " + hex.substring(0, 4));
      insert.setArray(
          4, database.createArrayOf("text", Arrays.stream(scopes).map(Scope::code).toArray()));
      insert.setObject(5, LocalDate.now(Today.ZONE).plusDays(90));
      insert.setObject(6, secretId);
      insert.setBytes(7, Sha256.of(secret));
      insert.setString(8, secret.substring(secret.length() - 4));
      if (insert.executeUpdate() != 1) {
        throw new IllegalStateException("There is no administrator to make a client");
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    var scope = Arrays.stream(scopes).map(Scope::code).collect(Collectors.joining(" "));
    return new Client(this, id, clientId, secretId, secret, scope);
  }

  /** Whoever sends this client id and secret by HTTP Basic. */
  public Caller byBasic(String clientId, String secret) {
    return Caller.withHeader(server.getURI(), basicHeader(clientId, secret));
  }

  /** The {@code Authorization} header of HTTP Basic. */
  public static String basicHeader(String name, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A service client.
   *
   * @param id stable identifier
   * @param clientId the name it signs in with
   * @param secretId its secret's identifier
   * @param secret its secret
   * @param scope its scopes when it was made, separated by spaces
   */
  public record Client(
      Clients clients, UUID id, String clientId, UUID secretId, String secret, String scope) {

    /** A fresh token for all its scopes, without asking the token endpoint. */
    public String token() {
      return clients.tokens.forClient(id, secretId, scope, Instant.now());
    }

    /** The client with a fresh token. */
    public Caller byToken() {
      return new Caller(clients.server.getURI(), token());
    }

    /** The client with its id and secret. */
    public Caller byBasic() {
      return clients.byBasic(clientId, secret);
    }

    /** Its {@code Authorization} header of HTTP Basic. */
    public String basicHeader() {
      return Clients.basicHeader(clientId, secret);
    }

    /** Changes its row, such as {@code "expires_on = date '2026-01-01'"}. */
    public void set(String assignment) {
      run("update service_client set " + assignment + " where id = '" + id + "'");
    }

    /** Ends its secret. */
    public void endSecret() {
      run("update service_client_secret set ended_at = now() where id = '" + secretId + "'");
    }

    /** Revokes it. */
    public void revoke() {
      set("revoked_at = now(), revoked_by = created_by");
    }

    private static void run(String sql) {
      try (var database = TestDatabase.connect();
          var statement = database.createStatement()) {
        statement.execute(sql);
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }
}
