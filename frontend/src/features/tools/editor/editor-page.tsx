import { type FormEvent, type ReactNode, useEffect } from "react";
import { Navigate, useLocation } from "react-router";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import { FaultList } from "@/features/tools/components/fault-list";
import { WithVersion } from "@/features/tools/components/version-page";
import { Button } from "@/govuk/button";
import { goToField } from "@/govuk/go-to-field";
import { SuccessBanner } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import type { Versioned } from "@/lib/api-client";
import type { ToolVersion } from "@/lib/api-types";
import { timeOf } from "@/lib/dates";
import { paths } from "@/lib/paths";
import type { ErrorLine } from "@/lib/problem";

/** Opens a draft for those who may edit it, and its details for everybody else. */
export function WithDraft({
  children,
}: {
  children: (version: Versioned<ToolVersion>) => ReactNode;
}) {
  return (
    <WithVersion>
      {(version) =>
        version.value.allowedActions.includes("edit") ? (
          children(version)
        ) : (
          <Navigate to={paths.toolVersion(version.value.code, version.value.number)} replace />
        )
      }
    </WithVersion>
  );
}

interface EditorPageProps {
  version: ToolVersion;
  title: string;
  lines: readonly ErrorLine[];
  isBusy: boolean;
  savedAt: string | undefined;
  isTouched: boolean;
  /** Which of the draft's faults belong to this page. */
  isHere: (pointer: string) => boolean;
  onSave: () => void;
  after?: ReactNode;
  children: ReactNode;
}

/** One page of the editor: its fields and one button that saves them. */
export function EditorPage(props: EditorPageProps) {
  const { version, title, lines, isBusy, savedAt, isTouched, isHere, onSave } = props;
  const { code, number, label } = version;
  const { dialog } = useAskBeforeLeaving(
    isTouched,
    "Save this page first. If you leave now, what you changed on it is lost.",
  );
  useFieldInAddress();
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <Page
      title={title}
      caption={`${label}, version ${number}, draft`}
      errors={lines}
      before={
        <>
          <BackLink to={paths.editTool(code, number)}>All parts of the draft</BackLink>
          {savedAt !== undefined && !isTouched && (
            <SuccessBanner key={savedAt} heading={`Saved at ${timeOf(savedAt)}.`} />
          )}
        </>
      }
    >
      <div className="editor">
        {!isTouched && (
          <FaultList
            version={version}
            heading="On this page, before it can be published"
            isHere={isHere}
          />
        )}
        <form noValidate onSubmit={save}>
          {props.children}
          <Button type="submit" busy={isBusy}>
            Save
          </Button>
        </form>
        {props.after}
      </div>
      {dialog}
    </Page>
  );
}

/** Opens the page at the field that a link from another page names. */
function useFieldInAddress(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== "") {
      goToField(decodeURIComponent(hash.slice(1)));
    }
  }, [hash]);
}
