import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { Link } from "react-router";
import { Answer, both } from "@/components/answer";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import { changeSettings, getSettings, useSettings } from "@/features/settings/api/settings";
import { ContactFields } from "@/features/settings/components/contact-fields";
import { Button } from "@/govuk/button";
import { Checkboxes } from "@/govuk/checkboxes";
import { SuccessBanner } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { TextInput } from "@/govuk/text-input";
import { usePeople } from "@/lib/api/list-people";
import { queryKeys } from "@/lib/api/query-keys";
import type { Versioned } from "@/lib/api-client";
import type { Person, Settings } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField, ProblemError } from "@/lib/problem";

/** What the council decides about the running of audits. */
export function SettingsPage() {
  return (
    <Answer query={both(useSettings(), usePeople())} waiting="Loading the settings">
      {([settings, people]) => <ChangeSettings settings={settings} people={people} />}
    </Answer>
  );
}

interface ChangeSettingsProps {
  settings: Versioned<Settings>;
  people: readonly Person[];
}

function ChangeSettings({ settings, people }: ChangeSettingsProps) {
  const saved = settings.value;
  const [months, setMonths] = useState(String(saved.conflictMonths));
  const [needsReady, setNeedsReady] = useState(saved.readinessRequired);
  const [contacts, setContacts] = useState<readonly string[]>(() => usernamesIn(saved));
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [times, setTimes] = useState(0);
  const client = useQueryClient();
  const messages = messagesByField(lines);
  const isTouched =
    months !== String(saved.conflictMonths) ||
    needsReady !== saved.readinessRequired ||
    contacts.toSorted().join(",") !== usernamesIn(saved).toSorted().join(",");
  const { dialog } = useAskBeforeLeaving(isTouched, "Save first, or what you changed is lost.");

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const isRight = /^\d{1,3}$/.test(months.trim()) && Number(months) <= 120;
    setLines(
      isRight
        ? []
        : [{ text: "Enter a whole number of months from 0 to 120", fieldId: "conflictMonths" }],
    );
    if (!isRight) {
      return;
    }
    setBusy(true);
    try {
      const changed = await changeSettings(settings.etag, {
        conflictMonths: Number(months),
        readinessRequired: needsReady,
        safetyContacts: [...contacts],
      });
      client.setQueryData(queryKeys.settings, changed);
      void client.invalidateQueries({ queryKey: queryKeys.me });
      setMonths(String(changed.value.conflictMonths));
      setNeedsReady(changed.value.readinessRequired);
      setContacts(usernamesIn(changed.value));
      setTimes(times + 1);
    } catch (error) {
      setLines(linesOf(error));
      if (error instanceof ProblemError && error.status === 412) {
        const fresh = await getSettings().catch(() => undefined);
        client.setQueryData(queryKeys.settings, fresh ?? settings);
      }
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title="Settings"
          errors={lines}
          before={times > 0 && !isTouched && <SuccessBanner key={times} heading="Saved." />}
        >
          <form noValidate onSubmit={(event) => void save(event)}>
            <TextInput
              id="conflictMonths"
              label="Conflicts of interest: for how many months?"
              labelSize="m"
              hint="Nobody audits a case that they worked on, or one of a team that they were in or managed, until this many months after they left. 12 is usual."
              width="4"
              inputMode="numeric"
              value={months}
              error={messages.conflictMonths}
              onChange={setMonths}
            />
            <Checkboxes
              id="readinessRequired"
              label="Ready to audit"
              legendSize="m"
              small
              values={needsReady ? ["yes"] : []}
              error={messages.readinessRequired}
              choices={[
                {
                  value: "yes",
                  label: "Give audits only to those who are ready to audit on the audit date",
                  hint: "The Practice Improvement and Outcomes Group decides who is, under Calibration. While nobody is, nobody can begin an audit unless you allow it with a reason.",
                },
              ]}
              onChange={(values) => setNeedsReady(values.length > 0)}
            />
            <ContactFields
              people={people}
              values={contacts}
              error={messages.safetyContacts}
              onChange={setContacts}
            />
            <Button type="submit" busy={isBusy}>
              Save
            </Button>
          </form>
          <h2 className="govuk-heading-m">Who has worked on which case</h2>
          <p className="govuk-body">
            Conflicts of interest rest on what Plumbline knows.{" "}
            <Link className="govuk-link" to={paths.caseWorkers()}>
              Look up or add the workers of a case
            </Link>
            .
          </p>
        </Page>
        {dialog}
      </div>
    </div>
  );
}

function usernamesIn({ safetyContacts }: Settings): string[] {
  return safetyContacts.map(({ username }) => username).filter((username) => username !== null);
}

function linesOf(error: unknown): readonly ErrorLine[] {
  if (error instanceof ProblemError && error.status === 412) {
    return [
      {
        text: "Somebody else changed the settings while you had them open. What you chose is still here. Save again to keep yours.",
      },
    ];
  }
  return errorLines(error).map((line) =>
    line.fieldId?.startsWith("safetyContacts") ? { ...line, fieldId: "safetyContacts" } : line,
  );
}
