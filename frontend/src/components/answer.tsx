import type { ReactNode } from "react";
import { ProblemNote, ProblemPage } from "@/components/problem-content";
import { Waiting } from "@/govuk/waiting";
import { usePageTitle } from "@/lib/page-title";

interface Query<T> {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}

interface AnswerProps<T> {
  query: Query<T>;
  waiting: string;
  /** Where the answer is only a part of a page that stands already. */
  isPart?: boolean;
  children: (data: T) => ReactNode;
}

/** Shows what a query answered; until then that it is coming, or why it is not. */
export function Answer<T>({ query, waiting, isPart = false, children }: AnswerProps<T>) {
  if (query.data !== undefined) {
    return children(query.data);
  }
  if (query.error) {
    const retry = () => void query.refetch();
    return isPart ? (
      <ProblemNote error={query.error} retry={retry} />
    ) : (
      <ProblemPage error={query.error} retry={retry} />
    );
  }
  return isPart ? <Waiting what={waiting} /> : <WaitingPage what={waiting} />;
}

function WaitingPage({ what }: { what: string }) {
  usePageTitle(what);
  return <Waiting what={what} />;
}

/** Two answers that a page needs together. */
export function both<A, B>(a: Query<A>, b: Query<B>): Query<[A, B]> {
  return {
    data: a.data !== undefined && b.data !== undefined ? [a.data, b.data] : undefined,
    error: a.error ?? b.error,
    refetch: () => {
      // Only what failed: a page must not be asked for twice.
      if (a.error) {
        a.refetch();
      }
      if (b.error) {
        b.refetch();
      }
    },
  };
}
