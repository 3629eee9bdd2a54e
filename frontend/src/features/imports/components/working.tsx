import { useEffect, useState } from "react";

/** Says that the file is being worked on, and for how long, so that nobody gives up too early. */
export function Working({ dryRun, fileName }: { dryRun: boolean; fileName: string }) {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const what = dryRun ? `Checking ${fileName}` : `Importing ${fileName}`;
  return (
    <div className="working">
      <p className="govuk-body" role="status">
        {what}
      </p>
      <progress className="working__bar" aria-label={what} />
      <p className="govuk-body-s quiet" aria-hidden="true">
        {seconds < 2 ? "This mostly takes a few seconds." : `${seconds} seconds so far`}
      </p>
    </div>
  );
}
