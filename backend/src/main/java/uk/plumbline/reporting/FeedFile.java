package uk.plumbline.reporting;

import java.time.Instant;

/**
 * A set's file before any of it is read.
 *
 * @param asAt the instant of its rows
 * @param next the token with which to ask for what changes afterwards
 * @param entityTag the same as long as the file would say the same
 * @param order what to read
 */
record FeedFile(Instant asAt, ChangeToken next, String entityTag, FeedDownload.Order order) {}
