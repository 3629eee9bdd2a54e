package uk.plumbline.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an audit can be in its life. Each is of team North, written by auditor about the work of
 * worker, and second-checked by moderator.
 */
public enum Situation {
  /** Given to its auditor; complete all the same, so that it could be handed in. */
  ALLOCATED {
    @Override
    Answer bring(Council council) {
      Answer draft = begun(council);
      run("update audit set status = 'allocated' where id = '" + draft.text("/id") + "'");
      return draft;
    }
  },
  /** Being written. */
  IN_PROGRESS {
    @Override
    Answer bring(Council council) {
      return begun(council);
    }
  },
  /** Being written, and the worker is invited. */
  INVITED {
    @Override
    Answer bring(Council council) {
      Answer draft = begun(council);
      return council.as("auditor").post(Drafts.path(draft) + "/invitation", null).is(200);
    }
  },
  /** Waiting for its second check. */
  SUBMITTED {
    @Override
    Answer bring(Council council) {
      return step(council, "auditor", "submission", begun(council), null);
    }
  },
  /** The moderator's own grades are recorded. */
  GRADED {
    @Override
    Answer bring(Council council) {
      Answer submitted = SUBMITTED.bring(council);
      return council
          .as("moderator")
          .write("PUT", Drafts.path(submitted) + "/second-grades", submitted.etag(), OWN_GRADES)
          .is(200);
    }
  },
  /** Sent back by the group before anybody has graded, and its note is answered. */
  RETURNED {
    @Override
    Answer bring(Council council) {
      return answered(
          council, step(council, "improvement", "return", SUBMITTED.bring(council), RETURN));
    }
  },
  /** Opened again after it counted. */
  REOPENED {
    @Override
    Answer bring(Council council) {
      return step(council, "improvement", "reopening", FINALISED.bring(council), REASON);
    }
  },
  /** Counting. */
  FINALISED {
    @Override
    Answer bring(Council council) {
      return step(council, "moderator", "moderation", SUBMITTED.bring(council), Drafts.AGREEING);
    }
  },
  /** Counting, and the worker has reflected. */
  REFLECTED {
    @Override
    Answer bring(Council council) {
      Answer finalised = FINALISED.bring(council);
      return council
          .as("worker")
          .write("PUT", Drafts.path(finalised) + "/reflection", null, REFLECTION)
          .is(200);
    }
  },
  /** Counting, and the worker has answered it. */
  RESPONDED {
    @Override
    Answer bring(Council council) {
      Answer reflected = REFLECTED.bring(council);
      return council.as("worker").post(Drafts.path(reflected) + "/response", ACKNOWLEDGED).is(200);
    }
  },
  /** Taken out while it waited for its second check. */
  WITHDRAWN {
    @Override
    Answer bring(Council council) {
      return step(council, "admin", "withdrawal", SUBMITTED.bring(council), REASON);
    }
  },
  /** Counting without a second check. */
  UNCHECKED {
    @Override
    Answer bring(Council council) {
      run("update moderation_policy set random_share = 0");
      try {
        return step(council, "auditor", "submission", begun(council), null);
      } finally {
        run("update moderation_policy set random_share = 1");
      }
    }
  },
  /** Counting, and chosen for a second check afterwards. */
  LATE {
    @Override
    Answer bring(Council council) {
      return step(council, "improvement", "selection", UNCHECKED.bring(council), REASON);
    }
  },
  /** The moderator's own grades are recorded, and differ. */
  DIFFERING {
    @Override
    Answer bring(Council council) {
      Answer submitted = SUBMITTED.bring(council);
      return council
          .as("moderator")
          .write("PUT", Drafts.path(submitted) + "/second-grades", submitted.etag(), LOWER_GRADES)
          .is(200);
    }
  },
  /** The moderator has asked somebody else to settle the difference. */
  THIRD_OPINION {
    @Override
    Answer bring(Council council) {
      return step(council, "moderator", "third-opinion", DIFFERING.bring(council), REASON);
    }
  },
  /** Counting, at lower grades than the auditor's. */
  LOWERED {
    @Override
    Answer bring(Council council) {
      return step(council, "moderator", "moderation", SUBMITTED.bring(council), Drafts.LOWERING);
    }
  },
  /** Counting at lower grades, which the auditor challenges. */
  CHALLENGED {
    @Override
    Answer bring(Council council) {
      return step(council, "auditor", "challenge", LOWERED.bring(council), REASON);
    }
  };

  /** A moderator's own grades for {@link Drafts#COMPLETE}. */
  public static final String OWN_GRADES =
      """
      {"overall": {"grade": "good"}, "areas": [{"area": "help_and_protection", "grade": "good"}]}
      """;

  /** A moderator's own grades, lower than those of {@link Drafts#COMPLETE}. */
  public static final String LOWER_GRADES =
      """
      {"overall": {"grade": "requires_improvement", "rationale": "Drift since June."},
       "areas": [{"area": "help_and_protection", "grade": "inadequate", "rationale": "Not seen."}]}
      """;

  /** A return with one note. */
  public static final String RETURN =
      """
      {"reason": "One section says too little.",
       "notes": [{"section": "overall", "note": "What changed for the child?"}]}
      """;

  /** A reason to withdraw or reopen. */
  public static final String REASON = "{\"reason\": \"It was the wrong file.\"}";

  /** A worker's reflection. */
  public static final String REFLECTION =
      """
      {"reflection": "I would visit sooner.", "selfGrade": "requires_improvement"}
      """;

  /** A worker's answer. */
  public static final String ACKNOWLEDGED = "{\"response\": \"acknowledged\"}";

  /** A new audit in this situation, as the last answer about it showed it. */
  public Answer reached(Council council) {
    return bring(council);
  }

  abstract Answer bring(Council council);

  private static Answer begun(Council council) {
    Answer draft = Drafts.complete(council.as("auditor"));
    run(
        "update audit set worker_id = (select id from person where username = 'worker')"
            + " where id = '"
            + draft.text("/id")
            + "'");
    return draft;
  }

  private static Answer step(Council council, String who, String step, Answer audit, String json) {
    return council
        .as(who)
        .write("POST", Drafts.path(audit) + "/" + step, audit.etag(), json)
        .is(200);
  }

  /** The returned audit with every note of its newest return answered. */
  public static Answer answered(Council council, Answer returned) {
    Answer answered = council.as("auditor").get(Drafts.path(returned)).is(200);
    for (var note : answered.at("/decisions/0/notes")) {
      answered =
          council
              .as("auditor")
              .write(
                  "PUT",
                  Drafts.path(returned)
                      + "/return-notes/"
                      + note.path("section").asText()
                      + "/answer",
                  answered.etag(),
                  "{\"answer\": \"The plan is now reviewed monthly.\"}")
              .is(200);
    }
    return answered;
  }

  /** Changes the test database behind the server's back. */
  public static void run(String sql) {
    try (var database = TestDatabase.connect();
        var statement = database.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The first column of what a query finds in the test database. */
  public static List<String> column(String query) {
    try (var database = TestDatabase.connect();
        var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
