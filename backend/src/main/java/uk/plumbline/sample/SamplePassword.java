package uk.plumbline.sample;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.plumbline.database.StartRefused;

/** The one password of the sample accounts. A made one is kept, so that it can be shown again. */
@Singleton
class SamplePassword {
  private static final String FILE = "sample-password.txt";
  private static final String CONSONANTS = "bdfghjklmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final int GROUPS = 5;

  private final Path file;

  SamplePassword(@Value("${plumbline.data}") String dataFolder) {
    this.file = Path.of(dataFolder).toAbsolutePath().normalize().resolve(FILE);
  }

  /**
   * The password for a new sample council.
   *
   * @param given the one asked for; empty to have one made and kept
   */
  String choose(String given) {
    try {
      if (!given.isEmpty()) {
        // One kept by an earlier council would be shown and would not work.
        Files.deleteIfExists(file);
        return given;
      }
      var made = make(new SecureRandom());
      keep(made);
      return made;
    } catch (IOException e) {
      throw new StartRefused("The sample password cannot be kept in " + file + ".", e);
    }
  }

  /** The password that was made and kept; empty when one was given instead. */
  Optional<String> kept() {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // Not ours to read: then there is nothing to show.
    }
  }

  /** Where a made password is kept. */
  Path file() {
    return file;
  }

  /**
   * Five groups of two syllables, such as {@code bado-kelu-rimo-tasu-vine}: 63 random bits that can
   * be read aloud and typed.
   */
  static String make(Random random) {
    return IntStream.range(0, GROUPS)
        .mapToObj(group -> syllable(random) + syllable(random))
        .collect(Collectors.joining("-"));
  }

  private static String syllable(Random random) {
    return ""
        + CONSONANTS.charAt(random.nextInt(CONSONANTS.length()))
        + VOWELS.charAt(random.nextInt(VOWELS.length()));
  }

  /** Written beside and moved into place, so that a crash leaves a whole password or none. */
  private void keep(String password) throws IOException {
    Files.createDirectories(file.getParent());
    var draft = file.resolveSibling(FILE + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(draft, ownerOnly());
    Files.writeString(draft, password + "\n");
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
