package uk.plumbline.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.plumbline.database.StartRefused;

class SamplePasswordTest {
  @TempDir Path folder;

  @Test
  void aMadePasswordIsKeptForItsOwnerOnlySoThatItCanBeShownAgain() throws Exception {
    var passwords = new SamplePassword(folder.resolve("data").toString());

    var made = passwords.choose("");

    assertThat(new SamplePassword(folder.resolve("data").toString()).kept()).contains(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords.file())))
        .isEqualTo("rw-------");
  }

  @Test
  void aGivenPasswordIsWrittenNowhereAndAnOlderMadeOneIsForgotten() {
    var passwords = new SamplePassword(folder.toString());
    passwords.choose("");

    assertThat(passwords.choose("given ${by} hand")).isEqualTo("given ${by} hand");

    assertThat(passwords.kept()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void settingsThatCannotBeWhatWasMeantStopTheStart() {
    assertThatThrownBy(() -> SampleSettings.from(Map.of("PLUMBLINE_SAMPLE", "yes")))
        .isInstanceOf(StartRefused.class)
        .hasMessage("PLUMBLINE_SAMPLE must be true or false.");
    assertThatThrownBy(
            () -> SampleSettings.from(Map.of("PLUMBLINE_SAMPLE_PASSWORD", "x".repeat(201))))
        .isInstanceOf(StartRefused.class);
  }

  @Test
  void thePasswordIsNotPrintedWithTheSettings() {
    assertThat(SampleSettings.from(Map.of("PLUMBLINE_SAMPLE_PASSWORD", "secret")).toString())
        .doesNotContain("secret");
  }
}
