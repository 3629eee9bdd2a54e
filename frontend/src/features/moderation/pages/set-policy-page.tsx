import { type FormEvent, useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { Answer, both } from "@/components/answer";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import { usePolicies, useSetPolicy } from "@/features/moderation/api/policies";
import { PolicyFields } from "@/features/moderation/components/policy-fields";
import { entryFrom, freshSeed, gradesFor, policyOf } from "@/features/moderation/policy-form";
import { policyInWords } from "@/features/moderation/policy-words";
import { Button } from "@/govuk/button";
import { InsetText } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import { useFrameworks } from "@/lib/api/list-frameworks";
import type { Framework, ModerationPolicy } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField } from "@/lib/problem";

/** Sets the policy of second checks from a day on. */
export function SetPolicyPage() {
  return (
    <Answer query={both(usePolicies(), useFrameworks())} waiting="Loading the policies">
      {([policies, frameworks]) => <SetPolicy policies={policies} frameworks={frameworks} />}
    </Answer>
  );
}

interface SetPolicyProps {
  policies: readonly ModerationPolicy[];
  frameworks: readonly Framework[];
}

function SetPolicy({ policies, frameworks }: SetPolicyProps) {
  const [first] = useState(() => entryFrom("case_file", policies, freshSeed()));
  const [entry, setEntry] = useState(first);
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const setting = useSetPolicy();
  const navigate = useNavigate();
  const policy = policyOf(entry);
  const { dialog } = useAskBeforeLeaving(
    entry !== first && !setting.isSuccess,
    "The policy is set when you press the button. If you leave now, it is not.",
  );

  // After the render that lifts the guard, which would otherwise stop this move too.
  useEffect(() => {
    if (setting.isSuccess) {
      void navigate(paths.moderationPolicy(), { state: "policy_set", replace: true });
    }
  }, [setting.isSuccess, navigate]);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setLines(Array.isArray(policy) ? policy : []);
    if (Array.isArray(policy)) {
      return;
    }
    try {
      await setting.mutateAsync(policy);
    } catch (error) {
      setLines(errorLines(error).map(onField));
    }
  };

  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title="Set the next policy of second checks"
          errors={lines}
          before={
            <BackLink to={paths.moderationPolicy()}>Which audits get a second check</BackLink>
          }
        >
          <form noValidate onSubmit={(event) => void send(event)}>
            <PolicyFields
              entry={entry}
              grades={gradesFor(entry.type, frameworks)}
              messages={messagesByField(lines)}
              onType={(type) =>
                setEntry({ ...entryFrom(type, policies, entry.seed), from: entry.from })
              }
              onChange={(part) => setEntry((before) => ({ ...before, ...part }))}
            />
            {!Array.isArray(policy) && (
              <InsetText>
                <div aria-live="polite">
                  {policyInWords(policy, frameworks).map((sentence) => (
                    <p className="govuk-body" key={sentence}>
                      {sentence}
                    </p>
                  ))}
                </div>
              </InsetText>
            )}
            <Button type="submit" busy={setting.isPending}>
              Set the policy
            </Button>
          </form>
          {dialog}
        </Page>
      </div>
    </div>
  );
}

/** The grades are one field, whichever of them is refused. */
function onField(line: ErrorLine): ErrorLine {
  return line.fieldId?.startsWith("alwaysGrades") ? { ...line, fieldId: "alwaysGrades" } : line;
}
