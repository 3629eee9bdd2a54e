package uk.plumbline.health;

import io.micronaut.serde.annotation.Serdeable;

/**
 * How the server is.
 *
 * @param status {@code up} or {@code down}: whether it can serve at all
 * @param database the same of its database
 */
@Serdeable
record Health(String status, String database) {

  static final Health UP = new Health("up", "up");
  static final Health DOWN = new Health("down", "down");
}
