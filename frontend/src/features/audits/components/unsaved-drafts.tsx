import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { Link } from "react-router";
import { draftsOf } from "@/features/audits/draft/drafts";
import { paths } from "@/lib/paths";

/** Says on every other page that a draft's last changes are still on their way. */
export function UnsavedDrafts() {
  const drafts = draftsOf(useQueryClient());
  const waiting = useSyncExternalStore(drafts.subscribe, drafts.waiting);
  useEffect(() => {
    const askBeforeClosing = (event: BeforeUnloadEvent) => {
      if (drafts.holdsSomething) {
        event.preventDefault();
      }
    };
    window.addEventListener("beforeunload", askBeforeClosing);
    return () => window.removeEventListener("beforeunload", askBeforeClosing);
  }, [drafts]);
  return (
    <div role="status" className="unsaved-drafts">
      {waiting.map(({ id, caseReference }) => (
        <p className="govuk-body-s" key={id}>
          <strong>Your last changes to the audit of {caseReference} are not saved yet.</strong> They
          are kept while this tab is open, and sent as soon as that works.{" "}
          <Link className="govuk-link" to={paths.audit(id)}>
            Go back to them
          </Link>
        </p>
      ))}
    </div>
  );
}
