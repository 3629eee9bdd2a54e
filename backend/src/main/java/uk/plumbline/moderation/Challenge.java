package uk.plumbline.moderation;

import java.time.Instant;
import java.util.UUID;

/**
 * The auditor's challenge of a decided second check.
 *
 * @param madeAt when
 * @param reason why, in the auditor's words
 * @param decidedAt when it was decided; null before
 * @param decidedById who decided it; null before
 * @param decidedByName their name as it was then; null before
 * @param decisionReason why they decided so; null before
 */
public record Challenge(
    Instant madeAt,
    String reason,
    Instant decidedAt,
    UUID decidedById,
    String decidedByName,
    String decisionReason) {}
