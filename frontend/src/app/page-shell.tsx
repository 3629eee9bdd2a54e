import { useEffect } from "react";
import { Link, Outlet, ScrollRestoration, useLocation } from "react-router";
import { Header } from "@/app/header";
import { navigationFor } from "@/app/navigation";
import { useSignOut } from "@/app/sign-out";
import { SignInAgain } from "@/features/access/components/sign-in-again";
import { UnsavedDrafts } from "@/features/audits/components/unsaved-drafts";
import { PhaseBanner } from "@/govuk/notices";
import { ServiceNavigation, SkipLink } from "@/govuk/page-furniture";
import { openConcerns, useConcerns } from "@/lib/api/list-concerns";
import { useMe } from "@/lib/api/me";
import { paths } from "@/lib/paths";
import { useSession } from "@/lib/use-session";

/** What stands around every page. */
export function PageShell() {
  const current = useSession();
  const isIn = current.status === "signed-in" || current.status === "ended";
  return (
    <>
      <SkipLink />
      {isIn ? <SignedInTop /> : <Header />}
      {current.status === "unknown" && <ServiceNavigation items={[]} />}
      <div className="govuk-width-container shell">
        <main className="govuk-main-wrapper" id="main" tabIndex={-1}>
          <Outlet />
        </main>
        {isIn && <UnsavedDrafts />}
      </div>
      <Footer isIn={isIn} />
      {current.status === "ended" && <SignInAgain username={current.username} />}
      <ScrollRestoration />
    </>
  );
}

function SignedInTop() {
  const me = useMe().data;
  const { pathname } = useLocation();
  const { signOut, question } = useSignOut();
  const open = useOpenConcerns(me?.seesConcerns === true, pathname);
  return (
    <>
      <Header {...(me ? { name: me.name } : {})} onSignOut={() => void signOut()} />
      {question}
      <ServiceNavigation items={me ? navigationFor(me, pathname, open) : []} />
      {me?.sampleData && (
        <section className="govuk-width-container" aria-label="About this data">
          <PhaseBanner tag="Sample">Sample council – all data is invented</PhaseBanner>
        </section>
      )}
    </>
  );
}

/** How many safety concerns wait, counted anew with every page somebody opens. */
function useOpenConcerns(isWanted: boolean, pathname: string): number {
  const { data, refetch } = useConcerns(isWanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what starts a new page
  useEffect(() => {
    if (isWanted) {
      void refetch();
    }
  }, [pathname]);
  return openConcerns(data ?? []);
}

function Footer({ isIn }: { isIn: boolean }) {
  return (
    <footer className="footer">
      <div className="govuk-width-container">
        <p className="govuk-body-s footer__words">
          Grades in Plumbline are your council’s own use of Ofsted’s words. Ofsted grades services,
          not single cases.
        </p>
        {isIn && (
          <p className="govuk-body-s footer__words">
            <Link className="govuk-link" to={paths.dataDictionary()}>
              What the columns of reports mean
            </Link>
          </p>
        )}
      </div>
    </footer>
  );
}
