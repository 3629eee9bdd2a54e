import type { ReactNode } from "react";
import { Navigate } from "react-router";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { MergePanel } from "@/features/audits/components/merge-panel";
import { SaveLine } from "@/features/audits/components/save-line";
import { ButtonLink } from "@/govuk/button";
import { InsetText } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { paths } from "@/lib/paths";
import type { ErrorLine } from "@/lib/problem";

interface DraftPageProps {
  title: string;
  caption?: ReactNode;
  back: { to: string; label: string };
  underTitle?: ReactNode;
  errors?: readonly ErrorLine[];
  /** What is to hand beside the form; below it where the screen is narrow. */
  aside?: ReactNode;
  /** While the audit is being handed in on this page. */
  isUnderWay?: boolean;
  children: ReactNode;
}

/**
 * What all pages of a draft share: the way back, the way to say that a child is unsafe now, the
 * choice between two texts, and the line that says whether everything is saved.
 */
export function DraftPage(props: DraftPageProps) {
  const { audit, draft } = useAuditOnPage();
  const { saver, snapshot } = draft;
  const mayEdit = audit.allowedActions.includes("edit");
  if (!mayEdit && !saver.hasUnsaved && !props.isUnderWay) {
    return <Navigate to={paths.audit(audit.id)} replace />;
  }
  const isClash = snapshot.save.kind === "clash";
  return (
    <>
      <Page
        title={props.title}
        caption={props.caption}
        underTitle={props.underTitle}
        {...(props.errors ? { errors: props.errors } : {})}
        before={<Top back={props.back} />}
      >
        {!mayEdit && !props.isUnderWay && <NoLongerYours />}
        {isClash && <MergePanel />}
        {/* Stays in place, with what is half typed in it, while the choice is made. */}
        <div className={props.aside ? "with-aside" : ""} hidden={isClash}>
          <div className="with-aside__main">{props.children}</div>
          {props.aside && <aside className="with-aside__aside">{props.aside}</aside>}
        </div>
      </Page>
      <SaveLine />
    </>
  );
}

function Top({ back }: { back: DraftPageProps["back"] }) {
  const { audit } = useAuditOnPage();
  return (
    <div className="draft-top">
      <BackLink to={back.to}>{back.label}</BackLink>
      {audit.allowedActions.includes("raise_concern") && (
        <ButtonLink secondary className="draft-top__concern" to={paths.raiseConcern(audit.id)}>
          Is the child unsafe now?
        </ButtonLink>
      )}
    </div>
  );
}

function NoLongerYours() {
  return (
    <InsetText>
      This audit can no longer be changed here. What you typed last was not saved: copy it from this
      page if you need it.
    </InsetText>
  );
}
