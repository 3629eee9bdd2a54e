package uk.plumbline.counted;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.Situation;

/** Counts that went wrong behind the product's back are found and put right. */
@MicronautTest(transactional = false)
class RecountTest {
  private final Council council;
  private final Recount recount;

  RecountTest(Council council, Recount recount) {
    this.council = council;
    this.recount = recount;
  }

  @BeforeEach
  void setUp() {
    council.afresh();
    Situation.LOWERED.reached(council);
  }

  private String figures() {
    return council
        .as("improvement")
        .get("/api/measures/judged-good?by=team&sampling=random,targeted,census,dip")
        .is(200)
        .at("/rows")
        .toString();
  }

  @Test
  void saysThatAllAreRight() {
    var found = recount.run();

    assertThat(found.wrong()).isZero();
    assertThat(found.counts()).isPositive();
    assertThat(found.inWords()).isEqualTo("All " + found.counts() + " counts were right.");
  }

  @Test
  void putsRightWhatIsWrong() {
    var right = figures();
    Situation.run("update grade_tally set audits = array(select n + 3 from unnest(audits) n)");
    Situation.run("delete from grade_tally_month");
    assertThat(figures()).as("tampered with").isNotEqualTo(right);

    var found = recount.run();

    assertThat(found.wrong()).isGreaterThan(1);
    assertThat(found.inWords()).contains("were wrong and have been put right");
    assertThat(figures()).isEqualTo(right);
    assertThat(recount.run().wrong()).isZero();
  }
}
