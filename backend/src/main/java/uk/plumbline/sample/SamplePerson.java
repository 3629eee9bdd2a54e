package uk.plumbline.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.plumbline.access.Role;

/**
 * Somebody in the sample council. They have parts and numbers instead of names, since every name is
 * somebody's.
 *
 * @param username sign-in name
 * @param name shown to colleagues
 * @param team the team they manage or, as a practitioner, work in; null for none
 * @param signsIn whether they have a password
 */
record SamplePerson(String username, String name, Role role, String team, boolean signsIn) {
  private static final int AUDITORS = 12;
  private static final int MODERATORS = 5;
  private static final String OUTSIDE = "moderator2";

  /**
   * Whom one can sign in as: one of each role, a second auditor who does not see supervision
   * audits, and a moderator from outside the council.
   */
  static final List<SamplePerson> ACCOUNTS =
      List.of(
          new SamplePerson("admin1", "Sample administrator 1", Role.ADMINISTRATOR, null, true),
          new SamplePerson("auditor1", "Sample auditor 1", Role.AUDITOR, null, true),
          new SamplePerson("auditor2", "Sample auditor 2", Role.AUDITOR, null, true),
          new SamplePerson("moderator1", "Sample moderator 1", Role.MODERATOR, null, true),
          new SamplePerson(OUTSIDE, "Sample outside moderator", Role.MODERATOR, null, true),
          new SamplePerson(
              "manager1",
              "Sample team manager 1",
              Role.TEAM_MANAGER,
              "family_support_ashgrove",
              true),
          new SamplePerson(
              "improvement1",
              "Sample practice improvement lead 1",
              Role.PRACTICE_IMPROVEMENT,
              null,
              true),
          new SamplePerson(
              "practitioner1",
              "Sample practitioner 1",
              Role.PRACTITIONER,
              "family_support_foxhill",
              true));

  /** Everybody, those without a password included. */
  static List<SamplePerson> all() {
    return Stream.of(
            ACCOUNTS.stream(),
            others(Role.AUDITOR, 3, AUDITORS),
            others(Role.MODERATOR, 3, MODERATORS))
        .flatMap(people -> people)
        .toList();
  }

  static List<SamplePerson> with(Role role) {
    return all().stream().filter(person -> person.role() == role).toList();
  }

  static SamplePerson of(String username) {
    return all().stream()
        .filter(person -> person.username().equals(username))
        .findFirst()
        .orElseThrow();
  }

  /** Those who audit, check or steer; not who manages or does the work, nor the second auditor. */
  boolean readsSupervision() {
    return role != Role.TEAM_MANAGER && role != Role.PRACTITIONER && !username.equals("auditor2");
  }

  /** Where somebody from outside the council works; null for its own staff. */
  String organisation() {
    return username.equals(OUTSIDE) ? "Sample neighbouring council" : null;
  }

  /** What they are to their team. */
  String relation() {
    return role == Role.TEAM_MANAGER ? "manager" : "member";
  }

  /** The same on every machine, as everything in the sample is. */
  UUID id() {
    return UUID.nameUUIDFromBytes(("sample person " + username).getBytes(StandardCharsets.UTF_8));
  }

  private static Stream<SamplePerson> others(Role role, int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(
            number ->
                new SamplePerson(
                    role.code() + number,
                    "Sample " + role.code() + " " + number,
                    role,
                    null,
                    false));
  }
}
