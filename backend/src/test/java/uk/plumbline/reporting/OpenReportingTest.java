package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.plumbline.measure.MeasureDefinitions;
import uk.plumbline.testing.Counted;
import uk.plumbline.testing.Situation;

/** What a start does to the schema reporting that an earlier release left. */
@MicronautTest(transactional = false)
class OpenReportingTest {
  @Inject ApplicationContext context;
  @Inject OpenReporting opening;

  private void start() {
    opening.atStart(new StartupEvent(context));
  }

  @AfterEach
  void tearDown() {
    start();
  }

  private static void assertTheMeasuresAreTheirOwn() {
    var measures = MeasureDefinitions.all();
    assertThat(Counted.query("select code from measure_definition order by position"))
        .isEqualTo(measures.stream().map(MeasureDefinitions.Meaning::code).toList());
    assertThat(Counted.query("select numerator from measure_definition order by position"))
        .isEqualTo(measures.stream().map(MeasureDefinitions.Meaning::numerator).toList());
    assertThat(Counted.query("select measure_code from reporting.measures"))
        .hasSameSizeAs(measures);
  }

  @Test
  void aMeasureNewInTheMiddleMovesTheOthers() {
    Situation.run(
        """
        delete from measure_definition where position = 2;
        update measure_definition set position = position + 100;
        update measure_definition set position = position - 101
        """);

    start();

    assertTheMeasuresAreTheirOwn();
  }

  @Test
  void anOlderListInAnotherOrderIsReplacedWithWhatIsNoMeasureAnyMore() {
    Situation.run(
        """
        update measure_definition set position = position + 100;
        update measure_definition set position = 200 - position, numerator = 'As it was.';
        insert into measure_definition (code, position, label, version, numerator, denominator)
        values ('given_up', 50, 'Given up', '1', 'Something', 'Everything')
        """);

    start();

    assertTheMeasuresAreTheirOwn();
  }

  @Test
  void aStartThatBringsNothingNewWritesNothing() {
    start();
    var before = Counted.query("select xmin from measure_definition order by position");

    start();

    assertThat(Counted.query("select xmin from measure_definition order by position"))
        .isEqualTo(before);
  }
}
