import { Link, useLocation } from "react-router";
import { hasRole, useMe } from "@/lib/api/me";
import type { Me } from "@/lib/api-types";
import { paths } from "@/lib/paths";

interface FiguresPage {
  to: string;
  label: string;
  /** Whom the way in makes sense for; everybody who reads figures where it is left out. */
  isFor?: (me: Me) => boolean;
}

interface FiguresGroup {
  label: string;
  pages: readonly FiguresPage[];
}

/** The pages of figures by what somebody wants to know, in the order in which questions follow. */
const groups: readonly FiguresGroup[] = [
  {
    label: "Judged good",
    pages: [
      { to: paths.judgedGood(), label: "Judged good or better" },
      { to: paths.trend(), label: "In time" },
      { to: paths.funnel(), label: "Against all teams" },
      { to: paths.comparison(), label: "Compare" },
      { to: paths.targets(), label: "Targets and milestones" },
    ],
  },
  {
    label: "How we audit",
    pages: [
      { to: paths.coverage(), label: "What has been audited" },
      {
        to: paths.completion(),
        label: "Planned audits",
        isFor: (me) => hasRole(me, "auditor", "practice_improvement", "administrator"),
      },
      { to: paths.trust(), label: "Trust in grades" },
      { to: paths.involvement(), label: "Involvement" },
    ],
  },
  {
    label: "Supervision",
    pages: [
      {
        to: paths.supervisionFigures(),
        label: "Supervision",
        isFor: ({ readsSupervision }) => readsSupervision,
      },
    ],
  },
  {
    label: "Meeting packs",
    pages: [
      {
        // Those who make packs find them in the menu.
        to: paths.packs(),
        label: "Meeting packs",
        isFor: (me) => !hasRole(me, "practice_improvement", "administrator"),
      },
    ],
  },
];

/** Whether an address is one of the pages of figures. */
export function isFiguresPage(pathname: string): boolean {
  return groups.some(({ pages }) => pages.some(({ to }) => to === pathname));
}

/**
 * The way from one page of figures to the others, above the title of each: first what it is about,
 * then, where that has several pages, which of them.
 */
export function FiguresNavigation() {
  const { pathname } = useLocation();
  const me = useMe().data;
  const shown = groups
    .map(({ label, pages }) => ({
      label,
      pages: pages.filter(({ isFor }) => isFor === undefined || (me !== undefined && isFor(me))),
    }))
    .filter(({ pages }) => pages.length > 0);
  const here = shown.find(({ pages }) => pages.some(({ to }) => to === pathname));
  return (
    <nav className="sub-navigation" aria-label="Figures">
      <ul className="sub-navigation__list">
        {shown.map(({ label, pages }) => (
          <li key={label} className="sub-navigation__item">
            <Link
              to={pages[0]?.to ?? ""}
              className="sub-navigation__link"
              aria-current={label === here?.label ? currentOf(here.pages) : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
      {here !== undefined && here.pages.length > 1 && (
        <ul className="sub-navigation__list sub-navigation__list--pages" aria-label={here.label}>
          {here.pages.map(({ to, label }) => (
            <li key={to} className="sub-navigation__item">
              <Link
                to={to}
                className="sub-navigation__page"
                aria-current={to === pathname ? "page" : undefined}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </nav>
  );
}

/** A group of several pages holds the current one; a group of one is it. */
function currentOf(pages: readonly FiguresPage[]): "page" | "true" {
  return pages.length === 1 ? "page" : "true";
}
