import { JudgementFields, LONGEST_TEXT } from "@/components/judgement-fields";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { InsetText } from "@/govuk/notices";
import { Textarea } from "@/govuk/textarea";
import { gradeLabel, OVERALL } from "@/lib/grades";

/** The judgement of the whole, and the limit that a single area may set to it. */
export function OverallFields({ messages }: { messages: Readonly<Record<string, string>> }) {
  const { audit, form, framework, draft } = useAuditOnPage();
  const { saver } = draft;
  const { limit } = audit;
  const asked = form.overall;
  if (asked === null) {
    return null;
  }
  const { limitOverrideReason } = saver.part("conclusion");
  const asksWhy = limit?.exceeded || (limitOverrideReason ?? "") !== "";
  return (
    <>
      {limit && (
        <InsetText>
          <p className="govuk-body">
            {limit.label} is graded {gradeLabel(framework, limit.highest)}. That caps the overall
            grade at {gradeLabel(framework, limit.highest)}. You may go above it with a reason, and
            the reason is kept.
          </p>
        </InsetText>
      )}
      <JudgementFields
        judged={{ code: OVERALL, label: asked.label, guidance: asked.guidance }}
        isHeadingHidden
        framework={framework}
        descriptors={asked.descriptors}
        value={saver.part("overall")}
        rationaleLabel="Why this grade"
        rationaleHint="Which two or three things decided it? Leave out names."
        asksImpact={form.settings.impactForGood}
        mayClear
        hasShortcuts
        messages={messages}
        onChange={({ notApplicable: _, ...part }) => saver.change("overall", part)}
      />
      {asksWhy && (
        <Textarea
          id="conclusion-limitOverrideReason"
          label="Why the overall grade stands above the limit"
          labelSize="s"
          hint={
            limit
              ? `Say why, although ${limit.label} is graded ${gradeLabel(framework, limit.highest)}.`
              : undefined
          }
          error={messages["conclusion-limitOverrideReason"]}
          most={LONGEST_TEXT}
          value={limitOverrideReason ?? ""}
          onChange={(text) => saver.change("conclusion", { limitOverrideReason: text })}
        />
      )}
    </>
  );
}
