package uk.plumbline.access;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param username in any case
 * @param password as typed; 200 characters at most
 */
@Serdeable
record LoginRequest(
    @NotBlank(message = "Enter your user name") @Size(max = 100) String username,
    @NotBlank(message = "Enter your password") @Size(max = 200) String password) {
  /** Says nothing of the password, should a log ever print it. */
  @Override
  public String toString() {
    return "LoginRequest[]";
  }
}
