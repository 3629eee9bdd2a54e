import { auditsOf, policyInWords } from "@/features/moderation/policy-words";
import { Details } from "@/govuk/details";
import type { Framework, ModerationPolicy } from "@/lib/api-types";
import { dateInWords } from "@/lib/dates";

interface PolicyReadingProps {
  policy: ModerationPolicy;
  frameworks: readonly Framework[];
}

/** A policy in sentences, with what is needed to repeat its draw. */
export function PolicyReading({ policy, frameworks }: PolicyReadingProps) {
  const [first, ...others] = policyInWords(policy, frameworks);
  const about = (
    <span className="govuk-visually-hidden">
      {" "}
      of {auditsOf(policy.type)} from {dateInWords(policy.validFrom)}
    </span>
  );
  return (
    <div className="judgement judgement--read">
      <p className="govuk-body lead">{first}</p>
      <ul className="govuk-list govuk-list--bullet">
        {others.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {policy.randomShare > 0 && (
        <Details summary={<>How to repeat the draw{about}</>}>
          <p className="govuk-body">
            The seed of this draw is <code className="written">{policy.seed}</code>. The draw rests
            on the seed and on the audit’s own number alone, so no grade, person or team can sway
            it.
          </p>
          <ol className="govuk-list govuk-list--number">
            <li>
              Write the seed, an upright bar and the audit’s number, which is the last part of its
              page’s address: <code className="written">{policy.seed}|0b6f1b9e-…</code>
            </li>
            <li>Take the SHA-256 of that text.</li>
            <li>
              Read its first 16 hexadecimal digits as a whole number and divide by 2 to the power of
              64.
            </li>
            <li>
              Where the result is below {Number(policy.randomShare.toFixed(3))}, the audit is
              chosen, unless a rule has chosen it already.
            </li>
          </ol>
        </Details>
      )}
    </div>
  );
}
