import { Link } from "react-router";

export interface SubNavigationItem {
  to: string;
  label: string;
  isCurrent: boolean;
}

/** The pages about one thing, after the Ministry of Justice pattern. */
export function SubNavigation({
  label,
  items,
}: {
  label: string;
  items: readonly SubNavigationItem[];
}) {
  return (
    <nav className="sub-navigation" aria-label={label}>
      <ul className="sub-navigation__list">
        {items.map((item) => (
          <li key={item.to} className="sub-navigation__item">
            <Link
              to={item.to}
              className="sub-navigation__link"
              aria-current={item.isCurrent ? "page" : undefined}
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
