import { type ReactNode, useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { ErrorSummary } from "@/govuk/error-summary";
import { usePageTitle } from "@/lib/page-title";
import type { ErrorLine } from "@/lib/problem";

interface PageProps {
  title: string;
  /** A quieter line above the heading, such as what kind of thing the page is about. */
  caption?: ReactNode;
  /** A line of facts under the heading. */
  underTitle?: ReactNode;
  /** What stands above the heading, such as a way back or a notice. */
  before?: ReactNode;
  errors?: readonly ErrorLine[];
  children: ReactNode;
}

const none: readonly ErrorLine[] = [];

/**
 * Heading, title in the tab and error summary of a page. After a move inside the site the focus
 * goes to the heading, as a browser would start reading a new page.
 */
export function Page(props: PageProps) {
  const { title, caption, underTitle, before, errors = none, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const location = useLocation();
  const isFirst = location.key === "default";
  usePageTitle(title, errors.length > 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what starts a new page
  useEffect(() => {
    if (!isFirst && location.hash === "") {
      heading.current?.focus({ preventScroll: true });
    }
  }, [location.pathname]);
  return (
    <>
      {before}
      <ErrorSummary lines={errors} />
      {caption && <span className="govuk-caption-l">{caption}</span>}
      <h1 className="govuk-heading-l" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {underTitle && <div className="under-title">{underTitle}</div>}
      {children}
    </>
  );
}
