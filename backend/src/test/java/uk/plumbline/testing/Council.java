package uk.plumbline.testing;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import uk.plumbline.access.AccessTokens;
import uk.plumbline.access.Role;

/**
 * A small council for tests: two services, three teams of which one was closed by a restructure,
 * and one person a role. Each test begins with {@link #afresh()}.
 */
@Singleton
public class Council {
  /** Everybody's password. */
  public static final String PASSWORD = "correct-horse-battery-staple";

  private final Database database;
  private final EmbeddedServer server;
  private final AccessTokens tokens;

  Council(Database database, EmbeddedServer server, AccessTokens tokens) {
    this.database = database;
    this.server = server;
    this.tokens = tokens;
  }

  /** Empties the database and sets the council up again. */
  public Council afresh() {
    database.clean();
    try (Connection connection = TestDatabase.connect()) {
      connection.setAutoCommit(false);
      run(
          connection,
          """
          insert into service (code, label)
          values ('help_and_protection', 'Help and protection'), ('corporate_parenting', 'Corporate parenting')
          """);
      run(
          connection,
          """
          insert into team (code, label, service_code, valid_from, valid_to) values
            ('north', 'North', 'help_and_protection', '2010-01-01', null),
            ('old_south', 'Old South', 'help_and_protection', '2010-01-01', '2025-09-30'),
            ('south', 'South', 'help_and_protection', '2025-10-01', null),
            ('care', 'Care', 'corporate_parenting', null, null)
          """);
      run(connection, "insert into team_succession values ('old_south', 'south')");
      person(connection, "admin", Role.ADMINISTRATOR);
      person(connection, "auditor", Role.AUDITOR);
      person(connection, "colleague", Role.AUDITOR);
      person(connection, "moderator", Role.MODERATOR);
      person(connection, "second", Role.MODERATOR);
      person(connection, "both", Role.AUDITOR, Role.MODERATOR);
      person(connection, "manager", Role.TEAM_MANAGER);
      person(connection, "improvement", Role.PRACTICE_IMPROVEMENT);
      person(connection, "worker", Role.PRACTITIONER);
      person(connection, "neighbour", Role.PRACTITIONER);
      run(
          connection,
          """
          update person set reads_supervision = true
          where username in ('admin', 'auditor', 'moderator', 'improvement')
          """);
      run(
          connection,
          """
          insert into person_team (person_id, team_code, relation)
          select id, 'north', 'manager' from person where username = 'manager'
          """);
      run(
          connection,
          "update setting set version = 1, conflict_months = 12, readiness_required = false");
      connection.commit();
      return this;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Somebody signed in, by user name. */
  public Caller as(String username) {
    return new Caller(server.getURI(), token(username));
  }

  /** Nobody. */
  public Caller asNobody() {
    return new Caller(server.getURI(), null);
  }

  /** Somebody with a token of one's choice. */
  public Caller withToken(String token) {
    return new Caller(server.getURI(), token);
  }

  /** A fresh access token of a new session, without the cost of a sign-in. */
  public String token(String username) {
    try (Connection database = TestDatabase.connect();
        PreparedStatement insert =
            database.prepareStatement(
                """
                insert into session (id, person_id, created_at, expires_at)
                select ?, id, ?, ? from person where username = ?
                returning person_id
                """)) {
      UUID session = UUID.randomUUID();
      Instant now = Instant.now();
      insert.setObject(1, session);
      insert.setObject(2, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
      insert.setObject(3, OffsetDateTime.ofInstant(now.plusSeconds(3600), ZoneOffset.UTC));
      insert.setString(4, username);
      var rows = insert.executeQuery();
      rows.next();
      return tokens.forSession((UUID) rows.getObject(1), session, now);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /**
   * The status of a request whose address is sent to the letter, which tidy HTTP clients do not do.
   */
  public int rawStatus(String method, String path) {
    var answer =
        rawAnswer(
            method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    return Integer.parseInt(answer.split(" ")[1]);
  }

  /**
   * The answer to a request that is sent to the letter and asks for the connection to be closed.
   */
  public String rawAnswer(String request) {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void person(Connection database, String username, Role... roles)
      throws SQLException {
    try (PreparedStatement insert =
        database.prepareStatement(
            """
            with p as (insert into person (username, name) values (?, ?) returning id)
            insert into person_role select p.id, role from p, unnest(?) as role
            """)) {
      insert.setString(1, username);
      insert.setString(2, "Person " + username);
      insert.setArray(
          3, database.createArrayOf("text", List.of(roles).stream().map(Role::code).toArray()));
      insert.executeUpdate();
    }
  }

  private static void run(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
