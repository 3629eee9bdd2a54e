import { Link } from "react-router";
import { LinkButton } from "@/govuk/button";
import { paths } from "@/lib/paths";

interface HeaderProps {
  name?: string;
  onSignOut?: () => void;
}

export function Header({ name, onSignOut }: HeaderProps) {
  return (
    <header className="header">
      <div className="govuk-width-container header__row">
        <Link to={paths.work()} className="header__wordmark">
          <PlumbBob />
          Plumbline
        </Link>
        {onSignOut && (
          <div className="header__person">
            <span className="header__name">{name}</span>
            <LinkButton className="header__sign-out" onClick={onSignOut}>
              Sign out
            </LinkButton>
          </div>
        )}
      </div>
    </header>
  );
}

function PlumbBob() {
  return (
    <svg className="header__bob" viewBox="0 0 16 32" aria-hidden="true" focusable="false">
      <path d="M8 0v16" stroke="currentColor" strokeWidth="2" />
      <path d="M2.5 15h11L8 29z" fill="currentColor" />
    </svg>
  );
}
