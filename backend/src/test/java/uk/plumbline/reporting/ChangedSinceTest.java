package uk.plumbline.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.plumbline.client.Scope;
import uk.plumbline.testing.Answer;
import uk.plumbline.testing.Clients;
import uk.plumbline.testing.Council;
import uk.plumbline.testing.CountedAudits;
import uk.plumbline.testing.Drafts;
import uk.plumbline.testing.Feed;
import uk.plumbline.testing.ImportFile;
import uk.plumbline.testing.LateCheck;
import uk.plumbline.testing.Situation;

/** What changed in a set since a token was given. */
@MicronautTest(transactional = false)
class ChangedSinceTest {
  @Inject Council council;
  @Inject Clients clients;
  @Inject Feed feed;
  @Inject FeedCatalogue catalogue;
  @Inject LateCheck lateCheck;

  private Clients.Client rows;

  @BeforeEach
  void setUp() {
    council.afresh();
    rows = clients.live(Scope.ROWS, Scope.SUPERVISION);
  }

  private Replica replica(FeedSet set) {
    return new Replica(feed, rows, catalogue.table(set)).load();
  }

  private Answer finalised() {
    return Drafts.finalised(council.as("auditor"), council.as("moderator"));
  }

  private void reopen(Answer audit) {
    council
        .as("improvement")
        .write("POST", Drafts.path(audit) + "/reopening", audit.etag(), Situation.REASON)
        .is(200);
  }

  private Feed.Got changes(FeedSet set, String token) {
    return feed.get(rows, "/api/reporting/" + set.path() + "?changedSince=" + token);
  }

  @Test
  void aLateSecondCheckChangesARow() {
    var id = finalised().text("/id");
    finalised();
    var replica = replica(FeedSet.AUDITS);

    lateCheck.settles(UUID.fromString(id), "inadequate");
    replica.update();

    assertThat(replica.changed()).isEqualTo(1);
    assertThat(replica.gone()).isZero();
    assertThat(replica.rows()).isEqualTo(replica(FeedSet.AUDITS).rows());
    assertThat(replica.rows().toString()).contains("\"finalGradeCode\":\"inadequate\"");
  }

  @ParameterizedTest
  @EnumSource(
      value = FeedSet.class,
      names = {"AUDITS", "AREA_GRADES", "MODERATIONS", "GRADE_COUNTS"})
  void aReopenedAuditIsGoneUntilItCountsAgain(FeedSet set) {
    var audit = finalised();
    finalised();
    var replica = replica(set);
    var before = replica.rows();

    reopen(audit);
    replica.update();
    assertThat(replica.rows()).isEqualTo(replica(set).rows()).isNotEqualTo(before);
    assertThat(replica.changed() + replica.gone()).isPositive();
    if (set != FeedSet.GRADE_COUNTS) {
      assertThat(replica.gone()).isPositive();
    }

    Answer draft = council.as("auditor").get(Drafts.path(audit)).is(200);
    council
        .as("admin")
        .write("POST", Drafts.path(audit) + "/withdrawal", draft.etag(), Situation.REASON)
        .is(200);
    assertThat(replica.update().rows()).isEqualTo(replica(set).rows());
  }

  @Test
  void countsThatCometoNothingAreGone() {
    var audit = finalised();
    var replica = replica(FeedSet.GRADE_COUNTS);

    reopen(audit);
    replica.update();

    assertThat(replica.gone()).isEqualTo(4);
    assertThat(replica.rows()).isEmpty();
  }

  @Test
  void anImportThatBringsAnAuditAgainMovesIt() {
    ImportFile.empty().row("I-1", "area.leaders", "good").into(council);
    var replica = replica(FeedSet.AREA_GRADES);
    assertThat(replica.rows()).hasSize(2);

    ImportFile.empty().row("I-1", "area.in_care", "good").into(council);
    replica.update();

    assertThat(replica.gone()).isEqualTo(1);
    assertThat(replica.rows()).hasSize(2).isEqualTo(replica(FeedSet.AREA_GRADES).rows());
  }

  @Test
  void historyGrowsAndIsClosed() {
    var audit = finalised();
    var replica = replica(FeedSet.GRADE_HISTORY);

    reopen(audit);
    replica.update();

    assertThat(replica.changed()).isEqualTo(2);
    assertThat(replica.rows()).hasSize(2).allMatch(row -> !row.contains("\"countedTo\":null"));
    assertThat(replica.rows()).isEqualTo(replica(FeedSet.GRADE_HISTORY).rows());
  }

  @ParameterizedTest
  @EnumSource(FeedSet.class)
  void nothingChangedSaysNothing(FeedSet set) {
    finalised();
    var replica = replica(set);

    replica.update().update();

    assertThat(replica.changed()).isZero();
    assertThat(replica.gone()).isZero();
  }

  @Test
  void whatExplainsCodesIsSentAnewWhenAnyOfItChanged() {
    var replica = replica(FeedSet.TEAMS);

    Situation.run(
        "insert into team (code, label, service_code) values ('west', 'West', 'corporate_parenting')");
    replica.update();

    assertThat(replica.changed()).isEqualTo(5);
    assertThat(replica.rows()).isEqualTo(replica(FeedSet.TEAMS).rows());
  }

  @Test
  void someColumnsKeepTheKeys() {
    var audit = finalised();
    var token = replica(FeedSet.AUDITS).token();
    reopen(audit);

    var body =
        feed.get(rows, "/api/reporting/audits?columns=isGood&changedSince=" + token).is(200).body();

    assertThat(body).isEqualTo("change,auditId,isGood\r\ngone," + audit.text("/id") + ",\r\n");
  }

  @Test
  void aTokenOfADatabaseThatWasPutBackIsRefused() {
    finalised();
    var early = replica(FeedSet.AUDITS).token();
    finalised();
    var late = replica(FeedSet.AUDITS).token();

    // What a restored backup does not have, and what was done instead.
    Situation.run(
        """
        alter table counted_audit disable trigger user;
        update counted_audit set counted_from = counted_from + interval '3 microseconds'
        where counted_from = (select max(counted_from) from counted_audit);
        alter table counted_audit enable trigger user
        """);
    assertThat(changes(FeedSet.AUDITS, early).is(200).body().lines().count()).isEqualTo(2);
    var refused = changes(FeedSet.AUDITS, late).is(410);
    assertThat(refused.json().get("type").asText()).isEqualTo("/problems/change-token-outdated");
    assertThat(refused.json().get("detail").asText()).contains("without changedSince");
  }

  @Test
  void aTokenFromTheFutureIsRefused() {
    finalised();
    var token = replica(FeedSet.AUDITS).token();
    var later = ChangeToken.of(token).orElseThrow();
    var future =
        new ChangeToken(
            later.set(),
            later.major(),
            new FeedState.Counted(later.asAt().plusSeconds(3600), later.state().lastCeased()),
            later.words(),
            later.supervision());

    changes(FeedSet.AUDITS, future.text()).is(410);
  }

  @Test
  void namesThatWereChangedAskForTheWhole() {
    finalised();
    var audits = replica(FeedSet.AUDITS).token();

    Situation.run("update team set label = 'Northern' where code = 'north'");

    changes(FeedSet.AUDITS, audits).is(410);
  }

  @Test
  void otherScopesAskForTheWhole() {
    finalised();
    var token = replica(FeedSet.AUDITS).token();

    rows.set("scopes = '{reporting:rows}'");

    changes(FeedSet.AUDITS, token).is(410);
    feed.get(rows, "/api/reporting/teams?changedSince=" + replica(FeedSet.TEAMS).token()).is(200);
  }

  @Test
  void aTokenIsOfItsSetAlone() {
    var token = replica(FeedSet.AUDITS).token();

    changes(FeedSet.AREA_GRADES, token).is(400);
  }

  @Test
  void supervisionIsToldOnlyToThoseWhoMayReadIt() {
    var others = clients.live(Scope.ROWS);
    var token = feed.get(others, "/api/reporting/audits").is(200).header("Plumbline-Next-Token");
    var counts =
        feed.get(others, "/api/reporting/grade-counts").is(200).header("Plumbline-Next-Token");

    var audit = CountedAudits.of("supervision", "north", "2026-09-01", null, true);
    CountedAudits.grade(audit, "recording", "good");

    assertThat(
            feed.get(others, "/api/reporting/audits?changedSince=" + token).is(200).body().lines())
        .hasSize(1);
    assertThat(
            feed.get(others, "/api/reporting/grade-counts?changedSince=" + counts)
                .is(200)
                .body()
                .lines())
        .hasSize(1);
  }
}
