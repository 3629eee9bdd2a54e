import { Link } from "react-router";
import { openConcerns, useConcerns } from "@/lib/api/list-concerns";
import { paths } from "@/lib/paths";

/** Says that children may be unsafe, to those who act on it; nothing where all is taken up. */
export function OpenConcernsNotice() {
  const open = openConcerns(useConcerns().data ?? []);
  return open === 0 ? null : (
    <section className="concern-notice" aria-label="Safety concerns">
      <p className="govuk-body">
        <strong>
          {open === 1
            ? "A safety concern has not been taken up."
            : `${open} safety concerns have not been taken up.`}
        </strong>{" "}
        <Link className="govuk-link" to={paths.safetyConcerns()}>
          Read {open === 1 ? "it" : "them"} now
        </Link>
      </p>
    </section>
  );
}
