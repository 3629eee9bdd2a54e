package uk.plumbline.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own programs, which travel in our jar as an archive and are unpacked once. */
final class PostgresPrograms {

  /** Counted up when the archive changes, so that a newer Plumbline unpacks afresh. */
  private static final String VERSION = "18.6.0";

  private final Path home;

  private PostgresPrograms(Path home) {
    this.home = home;
  }

  /**
   * Finds the programs under a folder, unpacking them first if this version is not there whole.
   *
   * @throws StartRefused if Plumbline carries none for this kind of machine
   */
  static PostgresPrograms under(Path folder) throws IOException {
    Path home = folder.resolve("postgresql-" + VERSION);
    if (Files.notExists(home)) {
      Path unfinished = folder.resolve("unfinished");
      deleteTree(unfinished);
      Files.createDirectories(unfinished);
      unpack(archive(), unfinished);
      Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }
    return new PostgresPrograms(home);
  }

  /** Full path of a program such as {@code initdb}. */
  String path(String program) {
    return home.resolve("bin").resolve(program).toString();
  }

  private static InputStream archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").replace("amd64", "x86_64");
    String name = "/postgres-" + system + "-" + processor + ".txz";
    InputStream archive = PostgresPrograms.class.getResourceAsStream(name);
    if (archive == null) {
      throw new StartRefused(
          "Plumbline carries no PostgreSQL for this kind of machine ("
              + system
              + " "
              + processor
              + "): run one yourself and name it with PLUMBLINE_DB_URL, PLUMBLINE_DB_USER and"
              + " PLUMBLINE_DB_PASSWORD.");
    }
    return archive;
  }

  private static void unpack(InputStream archive, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
          throw new IOException("The archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
          continue;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, target);
          if (target.getParent().endsWith("bin")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
          }
        }
      }
    }
  }

  /** Deletes a folder and all in it; a missing one is fine. */
  static void deleteTree(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
