package uk.plumbline.sample;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import uk.plumbline.sample.SampleExercise.Given;
import uk.plumbline.sample.SampleExercise.Participant;
import uk.plumbline.shared.Today;

/**
 * Invents two calibration exercises: one closed, whose graders agree about some things and not
 * about others, and one open for the first auditor. Pure: stores nothing.
 */
final class SampleExercises {
  private static final long SEED = 20_261_121L;

  private static final String CLOSED_CASE =
      """
      This case is invented, for practice; it is nobody's.

      Child A is nine and has lived with the same foster carers for two years. A came into care after \
      years of neglect. A's worker visits every five weeks and sees A alone at school each time. A \
      drew the house they want to live in for the last review: it is the carers'.

      A sees their mother every month in a contact centre. Twice in the last half year she did not \
      come, and the file does not say what A was told. A slept badly for some weeks after the second \
      time; the carers wrote so, and the next visit was three weeks later.

      The plan for permanence was agreed fourteen months ago. Matching with the carers for the long \
      term has been "in progress" at three reviews running. Supervision took place in seven of \
      twelve months. Four of the records have the same two sentences about permanence.
      """;

  private static final String OPEN_CASE =
      """
      This case is invented, for practice; it is nobody's.

      Child B is four and the younger of two. The health visitor was worried about B's weight, bruises \
      explained in two ways, and a father who answers for everybody. The referral was answered the \
      same day. A worker saw both children two days later, in the living room, with both parents there.

      The assessment took eleven weeks. It tells the family's story well, with what the nursery and \
      the health visitor said. B's own view is one line: "B appeared happy." The older child was seen \
      alone at school and said that they like it when Dad is at work.

      The plan is a child in need plan with six actions, two of which have a date. The manager's note \
      at the end says that the threshold for a conference is not met, and gives no reason.
      """;

  private final Random random = new Random(SEED);
  private final SampleWording wording = new SampleWording(random);
  private final Instant now;

  /**
   * @param now nothing is dated later than this
   */
  SampleExercises(Instant now) {
    this.now = now.truncatedTo(ChronoUnit.SECONDS);
  }

  /** Both of them. */
  List<SampleExercise> all() {
    return List.of(closed(), open());
  }

  private SampleExercise closed() {
    var areas = List.of("in_care", "help_and_protection", "leaders", "overall");
    var graded = new TreeMap<String, String>();
    graded.put("auditor1", "good requires_improvement requires_improvement requires_improvement");
    graded.put("auditor2", "outstanding good requires_improvement good");
    graded.put("auditor3", "good requires_improvement inadequate requires_improvement");
    graded.put("auditor4", "good good requires_improvement good");
    graded.put("auditor5", "good requires_improvement inadequate requires_improvement");
    graded.put("auditor6", "");
    graded.put("moderator1", "good requires_improvement inadequate requires_improvement");
    return new SampleExercise(
        id("closed exercise"),
        "Invented case: a plan for permanence that waits",
        CLOSED_CASE,
        areas,
        daysAgo(50),
        daysAgo(48),
        daysAgo(26),
        day(-26),
        "Three people of the invented council",
        given(areas, "good requires_improvement inadequate requires_improvement"),
        participants(areas, graded, 40));
  }

  private SampleExercise open() {
    var areas = List.of("help_and_protection", "leaders", "overall");
    var graded = new TreeMap<String, String>();
    graded.put("auditor1", "");
    graded.put("auditor2", "");
    graded.put("auditor3", "requires_improvement requires_improvement requires_improvement");
    graded.put("auditor4", "good requires_improvement good");
    graded.put("moderator1", "");
    return new SampleExercise(
        id("open exercise"),
        "Invented case: four years old and hardly heard",
        OPEN_CASE,
        areas,
        daysAgo(5),
        daysAgo(4),
        null,
        day(12),
        null,
        List.of(),
        participants(areas, graded, 2));
  }

  private List<Participant> participants(
      List<String> areas, Map<String, String> graded, int submittedDaysAgo) {
    var participants = new ArrayList<Participant>();
    graded.forEach(
        (username, grades) ->
            participants.add(
                new Participant(
                    SamplePerson.of(username),
                    grades.isEmpty() ? null : daysAgo(submittedDaysAgo),
                    given(areas, grades))));
    return participants;
  }

  private List<Given> given(List<String> areas, String grades) {
    var given = new ArrayList<Given>();
    var each = grades.isEmpty() ? new String[0] : grades.split(" ");
    for (int at = 0; at < each.length; at++) {
      given.add(new Given(areas.get(at), each[at], wording.rationale(areas.get(at), each[at])));
    }
    return given;
  }

  private Instant daysAgo(int days) {
    return now.minus(days, ChronoUnit.DAYS);
  }

  private LocalDate day(int days) {
    return LocalDate.ofInstant(now, Today.ZONE).plusDays(days);
  }

  private static UUID id(String which) {
    return UUID.nameUUIDFromBytes(("sample " + which).getBytes(StandardCharsets.UTF_8));
  }
}
