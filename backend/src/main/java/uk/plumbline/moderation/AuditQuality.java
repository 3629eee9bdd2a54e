package uk.plumbline.moderation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;

/**
 * How well an audit was done, apart from the practice it judges. The four are never added
 * up.
 *
 * @param evidence whether its evidence supports its grades
 * @param childFocus whether it keeps to the child's life
 * @param analysis whether it analyses rather than describes
 * @param actions whether its actions follow from it
 * @param comment the same in words; null where nothing is not met
 */
@Serdeable
public record AuditQuality(
    @NotNull(message = "Say whether the evidence supports the grades") QualityScore evidence,
    @NotNull(message = "Say whether the audit keeps to the child's life") QualityScore childFocus,
    @NotNull(message = "Say whether the audit analyses") QualityScore analysis,
    @NotNull(message = "Say whether the actions follow from the audit") QualityScore actions,
    @Nullable @Size(max = 4_000, message = "The comment must be 4,000 characters or fewer")
        String comment) {
  /** Whether something is not met and no comment says what. */
  boolean lacksComment() {
    return Stream.of(evidence, childFocus, analysis, actions)
            .anyMatch(score -> score == QualityScore.NOT_MET)
        && (comment == null || comment.isBlank());
  }
}
