package uk.plumbline.measure;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.plumbline.download.FigureTable.Fact;

/**
 * What figures of second checks are of, so that a copied number can always be explained.
 *
 * @param version changes when the meaning of the figures does
 * @param counted which audits and second checks, in words
 * @param figures what the figures mean, in words
 * @param weighting how checked audits stand for all, in words
 * @param by what the rows are
 * @param type only this audit type; null for both
 * @param framework only audits judged in this framework; null for all
 * @param team only this team; null for all
 * @param service only this service; null for all
 * @param area whose grades are compared; null for the overall grade
 * @param sampling only audits chosen so; empty for all
 * @param origin only audits of this origin; null for both
 * @param from first audit date; null for no bound
 * @param to last audit date; null for no bound
 * @param scope own_teams when the caller's rights narrow the figures, all otherwise
 */
@Serdeable
record SecondCheckDefinition(
    String version,
    String counted,
    String figures,
    String weighting,
    String by,
    @Nullable String type,
    @Nullable String framework,
    @Nullable String team,
    @Nullable String service,
    @Nullable String area,
    List<String> sampling,
    @Nullable String origin,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String scope) {
  private static final String VERSION = "1";

  private static final String COUNTED =
      "Finalised audits with a grade in question, by audit date and by the team on that date,"
          + " whenever the second check was. A second check that was superseded when its audit was"
          + " reopened does not count. Audits of different types and grades of different scales are"
          + " never in one table.";

  /** Why figures of second checks are in no file for outside. */
  static final String WHY_NOT_OUTSIDE =
      "They are tables of single grades and of what second checks changed, in which most numbers"
          + " are small.";

  /** What must be known about the figures in a file. */
  List<Fact> about(String title, Instant asAt) {
    return new FileFacts(title, "Final audits and second checks in Plumbline", asAt, version)
        .say("Counted", counted)
        .say("Figures mean", figures)
        .say("Weighting", weighting)
        .say("Rows", by)
        .filter("Type", type)
        .filter("Framework", framework)
        .filter("Team", team)
        .filter("Service", service)
        .say("Judgement", area == null ? "overall grade" : area)
        .say("How cases were chosen", sampling.isEmpty() ? "all ways" : String.join(", ", sampling))
        .filter("Origin", origin)
        .days("Audited", from, to)
        .covering(scope);
  }

  static SecondCheckDefinition ofAgreement(SecondCheckQuestion asked, boolean ownTeamsOnly) {
    return of(
        asked,
        ownTeamsOnly,
        "Rows of a table are the auditor's grade, columns the settled one, or for blind checks the"
            + " grade the moderator gave before seeing the auditor's. signTestP is the exact sign"
            + " test of lowered against raised, mcNemarP the same for moves across the line of good."
            + " Kappa is Cohen's, ac1 and ac2 Gwet's, with the scale's number of grades; intervals"
            + " are 95%.",
        "Where not all audits were checked blind, each stands for the audits of its original grade"
            + " that had the same chance of a second check: sent by a rule, or drawn. The standard"
            + " error then says what these audits would have shown. Where all were, every audit"
            + " counts once and the standard error is that of a sample of such pairs. Audits chosen"
            + " by judgement are left out of tables and estimates and counted apart.");
  }

  static SecondCheckDefinition ofEffect(SecondCheckQuestion asked, boolean ownTeamsOnly) {
    return of(
        asked,
        ownTeamsOnly,
        "Each figure is a share good or better. original: by the auditors' grades. recorded: by the"
            + " settled grade where there is one, else the auditor's. moderatedOnly: of the audits"
            + " moderated, which were not chosen to be like the rest. estimate: had all been"
            + " moderated. A moderated grade is a second opinion.",
        "The estimate takes audits of one original grade together that had the same chance of a"
            + " second check: sent by a rule, or drawn. Within each, the moderated stand for all."
            + " The 95% interval is Wilson's at the effective number of audits and speaks of the"
            + " work they were drawn from. Audits chosen by judgement are left out of all four"
            + " figures and counted apart.");
  }

  private static SecondCheckDefinition of(
      SecondCheckQuestion asked, boolean ownTeamsOnly, String figures, String weighting) {
    return new SecondCheckDefinition(
        VERSION,
        COUNTED,
        figures,
        weighting,
        asked.by().code(),
        asked.type(),
        asked.framework(),
        asked.team(),
        asked.service(),
        asked.definedArea(),
        asked.sampling(),
        asked.origin(),
        asked.from(),
        asked.to(),
        ownTeamsOnly ? "own_teams" : "all");
  }
}
