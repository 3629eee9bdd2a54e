package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens come back as they were given, and nothing else is taken for one. */
class TokensTest {
  private static final Instant THEN = Instant.parse("2026-03-31T12:00:00.000001Z");

  @Test
  void tokensComeBack() {
    var change =
        new ChangeToken(FeedSet.AREA_GRADES, 1, new FeedState.Counted(THEN, null), "0a", true);
    var skip = new SkipToken(SkipToken.micros(THEN), "ab", Arrays.asList("x", null), 3, 7L);

    assertThat(ChangeToken.of(change.text())).contains(change);
    assertThat(change.text()).matches("[A-Za-z0-9_-]+");
    assertThat(SkipToken.of(skip.text())).contains(skip);
    assertThat(skip.instant()).isEqualTo(THEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "'; drop table audit; --",
        "audits;one;1;-;x;-",
        "audits;1;99999999999999999999;-;x;-",
        "audits;1;-62135596800000001;-;x;-",
        "audits;1;1;253402300800000000;x;-",
        "audits;1;-9223372036854775808;-;x;-",
        "audits;1;-;9223372036854775807;x;-",
        "people;1;1;1;x;-",
        "audits;1;1;1",
        "{\"asAt\":-1,\"asked\":\"a\",\"after\":[]}",
        "{\"asAt\":9223372036854775807,\"asked\":\"a\",\"after\":[]}",
        "{\"asAt\":1,\"asked\":\"a\",\"after\":[],\"left\":-1}",
        "{\"asAt\":1,\"asked\":\"a\",\"after\":[],\"more\":1}",
        "null",
        "[]"
      })
  void nothingElseIsOne(String text) {
    var packed =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8));

    for (var written : List.of(text, packed, packed.repeat(1_000))) {
      assertThat(ChangeToken.of(written)).isEmpty();
      assertThat(SkipToken.of(written)).isEmpty();
    }
  }
}
