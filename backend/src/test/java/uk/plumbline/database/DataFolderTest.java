package uk.plumbline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.ServerProcess;

/** What becomes of a data folder when servers are started twice, killed, or badly set up. */
class DataFolderTest {

  private Path temporary;
  private DataFolder folder;
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  @BeforeEach
  void shareUnpackedPrograms() throws IOException {
    Path target = Path.of("target").toAbsolutePath();
    temporary = Files.createTempDirectory(target, "data-folder-");
    folder = new DataFolder(temporary.resolve("data"));
    Files.createDirectories(folder.path());
    // Unpacking takes seconds; the programs are the same for every test.
    Path shared = target.resolve("test-programs");
    Files.createDirectories(shared);
    Files.createSymbolicLink(folder.programs(), shared);
  }

  @AfterEach
  void forgetAll() throws Exception {
    closeAll();
    PostgresPrograms.deleteTree(temporary);
  }

  @Test
  void secondServerIsRefusedAndLeavesTheFirstAlone() throws Exception {
    try (ServerProcess first = holder("first");
        ServerProcess second = starting("second")) {
      assertThat(second.awaitEnd()).isEqualTo(1);
      assertThat(second.printed().strip())
          .isEqualTo(
              "Plumbline is already running on this data folder (process "
                  + first.pid()
                  + "). Stop that one first, or give this one a folder of its own with"
                  + " PLUMBLINE_DATA.");
      assertThat(postmaster().isAlive()).isTrue();
      endHolder(first);
    }
  }

  @Test
  void databaseLeftBehindByAKilledServerIsStoppedAndItsRowsAreThere() throws Exception {
    ProcessHandle orphan;
    try (ServerProcess killed = holder("killed")) {
      orphan = postmaster();
      killed.kill();
    }
    assertThat(orphan.isAlive()).isTrue();

    ApplicationDatabase database = open();

    // Its end has been waited for; only its number may linger until its new parent takes notice.
    ServerProcess.await(() -> !orphan.isAlive());
    assertThat(rowsKept(database)).isEqualTo(1);
  }

  @Test
  void rowsAreThereAfterServerAndDatabaseWereKilledTogether() throws Exception {
    try (ServerProcess killed = holder("killed")) {
      ProcessHandle postmaster = postmaster();
      killed.kill();
      postmaster.destroyForcibly();
      ServerProcess.await(() -> !postmaster.isAlive());
    }

    assertThat(rowsKept(open())).isEqualTo(1);
  }

  @Test
  void databaseKilledAloneIsStartedAgainWhereItWas() throws Exception {
    ApplicationDatabase database = open();
    ProcessHandle killed = postmaster();
    killed.destroyForcibly();
    ServerProcess.await(() -> !answers(database));

    ServerProcess.await(() -> answers(database));

    assertThat(postmaster().pid()).isNotEqualTo(killed.pid());
  }

  @Test
  void processNumberTakenByAnotherProgramIsNoObstacle() throws Exception {
    open();
    closeAll();
    Files.writeString(
        folder.cluster().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

    open();

    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void makingOfADatabaseCutShortIsBegunAgain() throws Exception {
    Files.createDirectories(folder.unfinishedCluster());
    Files.writeString(folder.unfinishedCluster().resolve("PG_VERSION"), "18\n");

    open();

    assertThat(folder.unfinishedCluster()).doesNotExist();
  }

  @Test
  void noOneGetsInWithoutAPassword() throws Exception {
    ApplicationDatabase database = open();

    assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", ""))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "x"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.passwordFile())))
        .isEqualTo("rw-------");
  }

  @Test
  void databaseSetUpToLoseWritesIsRefused() throws Exception {
    open();
    closeAll();
    Files.writeString(
        folder.cluster().resolve("postgresql.auto.conf"), "fsync = off\nfull_page_writes = off\n");

    assertThatThrownBy(this::open)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("fsync is off; full_page_writes is off");
  }

  private void closeAll() throws Exception {
    while (!opened.isEmpty()) {
      opened.pop().close();
    }
  }

  private ApplicationDatabase open() {
    return ApplicationDatabase.open(new DatabaseSettings("", "", "", folder.path()), opened::push);
  }

  private ServerProcess holder(String name) throws IOException {
    ServerProcess process = starting(name);
    process.awaitPrinted(DatabaseHolder.READY);
    return process;
  }

  private ServerProcess starting(String name) throws IOException {
    return ServerProcess.start(
        DatabaseHolder.class, temporary.resolve(name + ".out"), DatabaseHolder.on(folder.path()));
  }

  /** The holder has no closing of its own: its database is ended here. */
  private void endHolder(ServerProcess holder) throws Exception {
    holder.kill();
    open();
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(folder.cluster().resolve("postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  private static boolean answers(ApplicationDatabase database) {
    try (Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private static int rowsKept(ApplicationDatabase database) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from kept")) {
      row.next();
      return row.getInt(1);
    }
  }
}
