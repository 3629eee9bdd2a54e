import { isFiguresPage } from "@/components/figures-navigation";
import type { NavigationItem } from "@/govuk/page-furniture";
import { hasRole } from "@/lib/api/me";
import type { Me } from "@/lib/api-types";
import { paths } from "@/lib/paths";

/**
 * The ways in that make sense for a person's roles; what they may do there the server decides.
 *
 * @param open how many safety concerns nobody has taken up
 */
export function navigationFor(me: Me, pathname: string, open = 0): NavigationItem[] {
  const isAdministrator = hasRole(me, "administrator");
  const readsFigures = me.roles.some((role) => role !== "practitioner");
  const items: Omit<NavigationItem, "isCurrent">[] = [
    ...(hasRole(me, "practice_improvement", "administrator")
      ? [{ to: paths.practiceImprovement(), label: "Practice improvement" }]
      : []),
    ...(hasRole(me, "team_manager") ? [ownTeams(me)] : []),
    ...(hasRole(me, "auditor", "moderator", "practitioner")
      ? [{ to: paths.work(), label: "My work" }]
      : []),
    ...(me.seesConcerns ? [concerns(open)] : []),
    { to: paths.audits(), label: "Audits" },
    ...(hasRole(me, "practice_improvement", "administrator")
      ? [{ to: paths.secondChecks(), label: "Second checks" }]
      : []),
    ...(readsFigures ? [{ to: paths.judgedGood(), label: "Figures" }] : []),
    ...(hasRole(me, "practice_improvement", "administrator")
      ? [{ to: paths.packs(), label: "Meeting packs" }]
      : []),
    ...(hasRole(me, "auditor", "moderator", "practice_improvement")
      ? [{ to: paths.calibration(), label: "Calibration" }]
      : []),
    ...(hasRole(me, "auditor") ? [{ to: paths.myCalibration(), label: "My calibration" }] : []),
    ...(isAdministrator
      ? [
          { to: paths.tools(), label: "Audit tools" },
          { to: paths.importAudits(), label: "Import" },
          { to: paths.reportingTools(), label: "Reporting tools" },
          { to: paths.settings(), label: "Settings" },
        ]
      : []),
  ];
  const hasItsOwn = items.some(({ to }) => to !== paths.judgedGood() && isAt(to, pathname));
  return items.map((item) => ({
    ...item,
    isCurrent:
      item.to === paths.judgedGood()
        ? isFiguresPage(pathname) && !hasItsOwn
        : isAt(item.to, pathname),
  }));
}

/** A manager's one team by its name; otherwise the list. */
function ownTeams({ managedTeams }: Me) {
  const [first, second] = managedTeams;
  return first !== undefined && second === undefined
    ? { to: paths.team(first.code), label: first.label }
    : { to: paths.teams(), label: "Your teams" };
}

function concerns(open: number) {
  return {
    to: paths.safetyConcerns(),
    label: "Safety concerns",
    waiting: { count: open, inWords: "not taken up yet" },
  };
}

function isAt(to: string, pathname: string): boolean {
  return to === "/" ? pathname === "/" : pathname === to || pathname.startsWith(`${to}/`);
}
