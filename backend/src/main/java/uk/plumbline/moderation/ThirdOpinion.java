package uk.plumbline.moderation;

import java.time.Instant;

/**
 * That a moderator asked somebody else to settle a disagreement.
 *
 * @param askedAt when
 * @param reason why
 */
public record ThirdOpinion(Instant askedAt, String reason) {}
