package uk.plumbline.moderation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Which submitted audits go to a second check.
 *
 * @param auditType the audit type it is for
 * @param randomShare share checked at random, 0 to 1
 * @param alwaysLowest whether an audit with the scale's lowest grade anywhere is always checked
 * @param seed published, so that anybody can check the draw
 */
@MappedEntity("moderation_policy")
public record ModerationPolicy(
    @Id String auditType, BigDecimal randomShare, boolean alwaysLowest, String seed) {
  /** An audit chosen for a second check, and why. */
  public record Chosen(Selection selection, String reason) {}

  /**
   * Chooses by rule first, then by a draw that depends on nothing but the seed and the audit's
   * identifier: the same audit is chosen on every machine, and no grade can influence it.
   *
   * @param auditId the audit
   * @param hasLowestGrade whether the auditor gave the scale's lowest grade anywhere
   * @return empty when the audit goes unchecked
   */
  public Optional<Chosen> choose(UUID auditId, boolean hasLowestGrade) {
    if (alwaysLowest && hasLowestGrade) {
      return Optional.of(
          new Chosen(Selection.RULE, "Every audit with the lowest grade is checked."));
    }
    if (draw(auditId).compareTo(randomShare) >= 0) {
      return Optional.empty();
    }
    var percent = randomShare.movePointRight(2).stripTrailingZeros().toPlainString();
    return Optional.of(
        new Chosen(Selection.RANDOM, "Drawn at random; " + percent + "% are checked."));
  }

  /** The audit's place in the draw, from 0 to below 1: the first 64 bits of a SHA-256. */
  private BigDecimal draw(UUID auditId) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest((seed + "|" + auditId).getBytes(StandardCharsets.UTF_8));
      var number = new BigInteger(1, Arrays.copyOf(digest, Long.BYTES));
      return new BigDecimal(number).divide(new BigDecimal(BigInteger.TWO.pow(Long.SIZE)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
