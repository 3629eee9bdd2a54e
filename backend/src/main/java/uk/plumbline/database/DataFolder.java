package uk.plumbline.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The folder in which our own database lives, and what is where in it.
 *
 * @param path the folder; made on first use, readable by its owner only
 */
public record DataFolder(Path path) {

  private static final int PASSWORD_BYTES = 32;

  /** Held as long as a server uses the folder. */
  Path lock() {
    return path.resolve("plumbline.lock");
  }

  /** PostgreSQL's own data. */
  Path cluster() {
    return path.resolve("pgdata");
  }

  /** PostgreSQL's data while it is being made; never used as it stands. */
  Path unfinishedCluster() {
    return path.resolve("pgdata.unfinished");
  }

  /** PostgreSQL's programs, unpacked. */
  Path programs() {
    return path.resolve("pgbin");
  }

  /** What PostgreSQL has to say; statements and row values are kept out of it. */
  Path log() {
    return path.resolve("postgres.log");
  }

  /** Password of the database's superuser. */
  Path passwordFile() {
    return path.resolve("database-password");
  }

  /** Makes the folder if it is missing. */
  void create() {
    try {
      Files.createDirectories(path, ownerOnly("rwx------"));
    } catch (IOException failure) {
      throw new StartRefused(
          "The data folder "
              + path
              + " cannot be made: check who may write there, or set PLUMBLINE_DATA.",
          failure);
    }
    if (!Files.isWritable(path)) {
      throw new StartRefused(
          "The data folder "
              + path
              + " is not yours to write to: give it to this user, or set PLUMBLINE_DATA.");
    }
  }

  /**
   * The superuser's password, made at random on first use and kept in a file only its owner reads.
   */
  String password() throws IOException {
    if (Files.notExists(passwordFile())) {
      Path unfinished = path.resolve("database-password.unfinished");
      Files.deleteIfExists(unfinished);
      Files.createFile(unfinished, ownerOnly("rw-------"));
      Files.writeString(unfinished, randomPassword());
      Files.move(unfinished, passwordFile());
    }
    return Files.readString(passwordFile()).strip();
  }

  /** 256 random bits in characters that need no quoting anywhere. */
  static String randomPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static FileAttribute<?>[] ownerOnly(String permissions) {
    if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}
