import { type ReactNode, useState } from "react";
import { useNavigate, useParams } from "react-router";
import { NO_DATE } from "@/components/date-field";
import { SectionFields } from "@/components/form-section/section-fields";
import { NotFound } from "@/components/problem-content";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { ConclusionFields } from "@/features/audits/components/conclusion-fields";
import { DraftPage } from "@/features/audits/components/draft-page";
import { InvolvementFields } from "@/features/audits/components/involvement-fields";
import { OverallFields } from "@/features/audits/components/overall-fields";
import { PreviousAudit } from "@/features/audits/components/previous-audit";
import { SectionNote } from "@/features/audits/components/section-note";
import { SessionFields } from "@/features/audits/components/session-fields";
import { Warnings } from "@/features/audits/components/warnings";
import {
  type OwnSection,
  sectionAfter,
  sectionAt,
  sectionIn,
} from "@/features/audits/form/sections";
import { useFieldInAddress } from "@/features/audits/form/use-field-in-address";
import { useSectionValues } from "@/features/audits/form/use-section-values";
import { useShortcuts } from "@/features/audits/form/use-shortcuts";
import { Button, ButtonGroup, ButtonLink } from "@/govuk/button";
import type { FormSection } from "@/lib/api-types";
import { OVERALL } from "@/lib/grades";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";

/** One section of a draft. */
export function SectionPage() {
  const { code = "" } = useParams();
  const { audit, form } = useAuditOnPage();
  const section = sectionIn(form, audit, code);
  return section === undefined ? (
    <NotFound />
  ) : (
    <Section key={code} code={code} section={section} />
  );
}

function Section({ code, section }: { code: string; section: FormSection | OwnSection }) {
  const { audit, form, draft } = useAuditOnPage();
  const { snapshot } = draft;
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const navigate = useNavigate();
  useFieldInAddress();
  const place = audit.sections.findIndex((each) => each.code === code);
  const label = audit.sections[place]?.label ?? "";
  const next = sectionAfter(audit, code);
  const area = typeof section === "string" ? (section === OVERALL ? OVERALL : null) : section.area;

  const goOn = async () => {
    const half = Object.keys(snapshot.typed).flatMap(halfDateLine);
    setLines(half);
    if (half.length === 0) {
      await navigate(next ? paths.auditSection(audit.id, next) : paths.checkAudit(audit.id));
    }
  };
  useShortcuts({ ...useGradeKeys(area), KeyN: () => void goOn() });

  return (
    <DraftPage
      title={label}
      caption={`Audit of ${audit.caseReference}: section ${place + 1} of ${audit.sections.length}`}
      back={{ to: paths.audit(audit.id), label: "All sections" }}
      errors={lines}
      aside={<PreviousAudit area={area} />}
    >
      <SectionNote key={code} code={code} />
      <form noValidate onSubmit={(event) => event.preventDefault()}>
        <SectionContent section={section} messages={useMessages()} />
        <Warnings
          warnings={audit.warnings.filter(({ pointer }) => sectionAt(form, pointer) === code)}
        />
        <ButtonGroup>
          <Button onClick={() => void goOn()} aria-keyshortcuts="Alt+N">
            Continue
          </Button>
          <ButtonLink secondary to={paths.audit(audit.id)}>
            Back to all sections
          </ButtonLink>
        </ButtonGroup>
        <p className="govuk-body-s quiet">
          Keys: Alt and N to continue
          {area !== null && ", Alt and a number for a grade"}.
        </p>
      </form>
    </DraftPage>
  );
}

/** The line for a half typed date, where its field is on this page. */
function halfDateLine(key: string): ErrorLine[] {
  if (key === "sessionDates") {
    const isHere = document.getElementById(key) !== null;
    return isHere ? [{ text: "Add this session, or clear its date", fieldId: key }] : [];
  }
  const field = document.querySelector(`[data-typed="${CSS.escape(key)}"] input`);
  return field === null ? [] : [{ text: NO_DATE, fieldId: field.id }];
}

interface SectionContentProps {
  section: FormSection | OwnSection;
  messages: Readonly<Record<string, string>>;
}

function SectionContent({ section, messages }: SectionContentProps): ReactNode {
  const { form, framework, draft } = useAuditOnPage();
  const values = useSectionValues();
  switch (section) {
    case "sessions":
      return <SessionFields messages={messages} />;
    case "involvement":
      return <InvolvementFields messages={messages} />;
    case "overall":
      return <OverallFields messages={messages} />;
    case "conclusion":
      return <ConclusionFields messages={messages} />;
    default:
      return (
        <SectionFields
          section={section}
          framework={framework}
          values={values}
          impactForGood={form.settings.impactForGood}
          messages={messages}
          hasShortcuts
          typed={draft.snapshot.typed}
          onTyped={(id, typed) => draft.saver.hold(id, typed)}
        />
      );
  }
}

/** Alt with 1, 2, 3… for the grades of the page's one judgement, best first. */
function useGradeKeys(area: string | null): Record<string, () => void> {
  const { framework, draft } = useAuditOnPage();
  if (area === null) {
    return {};
  }
  const key = area === OVERALL ? OVERALL : (`areas/${area}` as const);
  return Object.fromEntries(
    framework.grades.map(({ code }, place) => [
      `Digit${place + 1}`,
      () => draft.saver.change(key, { grade: code, notApplicable: null }),
    ]),
  );
}

/** What the server said about single fields, the last time it would not save them. */
function useMessages(): Readonly<Record<string, string>> {
  const { refusal } = useAuditOnPage().draft.snapshot;
  return refusal === undefined ? {} : messagesByField(errorLines(refusal));
}
