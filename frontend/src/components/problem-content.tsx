import type { ReactNode } from "react";
import { Link } from "react-router";
import { Button } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { paths } from "@/lib/paths";
import { errorLines, ProblemError, UnreachableError } from "@/lib/problem";

/** What happened, what is safe and what to do, as a whole page. */
export function ProblemPage({ error, retry }: { error: unknown; retry?: () => void }) {
  if (error instanceof UnreachableError) {
    return (
      <Page title="Plumbline did not answer">
        <p className="govuk-body">
          Everything that was saved is safe. Check your connection, then try again.
        </p>
        <TryAgain retry={retry} />
      </Page>
    );
  }
  if (error instanceof ProblemError && error.status === 404) {
    return <NotFound />;
  }
  if (error instanceof ProblemError && error.status === 403) {
    return <NotPermitted detail={error.problem.detail} />;
  }
  return <OurFault error={error} retry={retry} />;
}

/** What went wrong with one part of a page that otherwise stands. */
export function ProblemNote({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div role="alert" className="problem-note">
      <h2 className="govuk-heading-m">This cannot be shown just now</h2>
      {errorLines(error).map(({ text }) => (
        <p className="govuk-body" key={text}>
          {text}
        </p>
      ))}
      <TryAgain retry={retry} />
    </div>
  );
}

export function NotFound() {
  return (
    <Page title="There is nothing here">
      <p className="govuk-body">
        The address may be mistyped, or it leads to something that is not yours to see.
      </p>
      <WayOn>Go to your work</WayOn>
    </Page>
  );
}

function NotPermitted({ detail }: { detail: string | undefined }) {
  return (
    <Page title="You cannot open this page">
      <p className="govuk-body">{detail ?? "Your role in Plumbline does not include it."}</p>
      <p className="govuk-body">
        If you need it for your work, ask the person who looks after Plumbline in your council.
      </p>
      <WayOn>Go to your work</WayOn>
    </Page>
  );
}

function OurFault({ error, retry }: { error: unknown; retry: (() => void) | undefined }) {
  const trace = error instanceof ProblemError ? error.problem.traceId : undefined;
  return (
    <Page title="Sorry, something went wrong">
      <p className="govuk-body">
        This is a fault on our side. Everything that was saved is safe. Try again in a minute.
      </p>
      {trace && (
        <p className="govuk-body">
          If it happens again, tell the person who looks after Plumbline this reference:{" "}
          <strong>{trace}</strong>
        </p>
      )}
      <TryAgain retry={retry} />
    </Page>
  );
}

function TryAgain({ retry }: { retry: (() => void) | undefined }) {
  return <Button onClick={retry ?? (() => window.location.reload())}>Try again</Button>;
}

function WayOn({ children }: { children: ReactNode }) {
  return (
    <p className="govuk-body">
      <Link className="govuk-link" to={paths.work()}>
        {children}
      </Link>
    </p>
  );
}
