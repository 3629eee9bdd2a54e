import type { ReactNode } from "react";
import { Link } from "react-router";

export interface Task {
  key: string;
  label: ReactNode;
  hint?: ReactNode;
  to: string;
  status: ReactNode;
}

/** What is to be done in any order, each with how far it has come. */
export function TaskList({ idPrefix, tasks }: { idPrefix: string; tasks: readonly Task[] }) {
  return (
    <ul className="govuk-task-list">
      {tasks.map(({ key, label, hint, to, status }) => {
        const id = `${idPrefix}-${key}`;
        return (
          <li className="govuk-task-list__item govuk-task-list__item--with-link" key={key}>
            <div className="govuk-task-list__name-and-hint">
              <Link
                className="govuk-link govuk-task-list__link"
                to={to}
                aria-describedby={hint ? `${id}-hint ${id}-status` : `${id}-status`}
              >
                {label}
              </Link>
              {hint && (
                <div id={`${id}-hint`} className="govuk-task-list__hint">
                  {hint}
                </div>
              )}
            </div>
            <div className="govuk-task-list__status" id={`${id}-status`}>
              {status}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
