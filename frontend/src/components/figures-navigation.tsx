import { Link, useLocation } from "react-router";
import { paths } from "@/lib/paths";

/** The pages of figures, in the order in which questions follow from one another. */
export const figuresPages = [
  { to: paths.judgedGood(), label: "Judged good or better" },
  { to: paths.involvement(), label: "Involvement" },
  { to: paths.trust(), label: "Trust in grades" },
] as const;

/** Whether an address is one of the pages of figures. */
export function isFiguresPage(pathname: string): boolean {
  return figuresPages.some(({ to }) => to === pathname);
}

/** The way from one page of figures to the others, above the title of each. */
export function FiguresNavigation() {
  const { pathname } = useLocation();
  return (
    <nav className="sub-navigation" aria-label="Figures">
      <ul className="sub-navigation__list">
        {figuresPages.map(({ to, label }) => (
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
