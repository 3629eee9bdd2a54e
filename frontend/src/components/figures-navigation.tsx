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

/** The pages of figures, in the order in which questions follow from one another. */
export const figuresPages: readonly FiguresPage[] = [
  { to: paths.judgedGood(), label: "Judged good or better" },
  { to: paths.trend(), label: "In time" },
  { to: paths.targets(), label: "Targets and milestones" },
  { to: paths.funnel(), label: "Against all teams" },
  { to: paths.comparison(), label: "Compare" },
  { to: paths.involvement(), label: "Involvement" },
  { to: paths.trust(), label: "Trust in grades" },
  { to: paths.coverage(), label: "What has been audited" },
  {
    to: paths.completion(),
    label: "Planned audits",
    isFor: (me) => hasRole(me, "auditor", "practice_improvement", "administrator"),
  },
  {
    to: paths.supervisionFigures(),
    label: "Supervision",
    isFor: ({ readsSupervision }) => readsSupervision,
  },
  {
    // Those who make packs find them in the menu.
    to: paths.packs(),
    label: "Meeting packs",
    isFor: (me) => !hasRole(me, "practice_improvement", "administrator"),
  },
];

/** Whether an address is one of the pages of figures. */
export function isFiguresPage(pathname: string): boolean {
  return figuresPages.some(({ to }) => to === pathname);
}

/** The way from one page of figures to the others, above the title of each. */
export function FiguresNavigation() {
  const { pathname } = useLocation();
  const me = useMe().data;
  const shown = figuresPages.filter(
    ({ isFor }) => isFor === undefined || (me !== undefined && isFor(me)),
  );
  return (
    <nav className="sub-navigation" aria-label="Figures">
      <ul className="sub-navigation__list">
        {shown.map(({ to, label }) => (
          <li key={to} className="sub-navigation__item">
            <Link
              to={to}
              className="sub-navigation__link"
              aria-current={to === pathname ? "page" : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
