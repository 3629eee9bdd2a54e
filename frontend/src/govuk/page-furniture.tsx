import type { ReactNode } from "react";
import { Link } from "react-router";

export function SkipLink() {
  return (
    <a href="#main" className="govuk-skip-link">
      Skip to main content
    </a>
  );
}

export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="govuk-back-link">
      {children}
    </Link>
  );
}

export interface NavigationItem {
  to: string;
  label: string;
  isCurrent: boolean;
  /** How many things wait there; shown as a badge where there are any. */
  waiting?: { count: number; inWords: string } | undefined;
}

/** The service's own navigation; wraps rather than hides on a narrow screen. */
export function ServiceNavigation({ items }: { items: readonly NavigationItem[] }) {
  return (
    <div className="govuk-service-navigation">
      <div className="govuk-width-container">
        <div className="govuk-service-navigation__container">
          {items.length > 0 && (
            <nav aria-label="Menu" className="govuk-service-navigation__wrapper">
              <ul className="govuk-service-navigation__list">
                {items.map((item) => (
                  <li
                    key={item.to}
                    className={`govuk-service-navigation__item ${item.isCurrent ? "govuk-service-navigation__item--active" : ""}`}
                  >
                    <Link
                      to={item.to}
                      className="govuk-service-navigation__link"
                      aria-current={item.isCurrent ? "true" : undefined}
                    >
                      {item.isCurrent ? (
                        <strong className="govuk-service-navigation__active-fallback">
                          {item.label}
                        </strong>
                      ) : (
                        item.label
                      )}
                      <Badge waiting={item.waiting} />
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          )}
        </div>
      </div>
    </div>
  );
}

function Badge({ waiting }: { waiting: NavigationItem["waiting"] }) {
  return waiting === undefined || waiting.count === 0 ? null : (
    <>
      {" "}
      <span className="badge">
        {waiting.count}
        <span className="govuk-visually-hidden"> {waiting.inWords}</span>
      </span>
    </>
  );
}
