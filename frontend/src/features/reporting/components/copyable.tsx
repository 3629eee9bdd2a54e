import { useState } from "react";
import { LinkButton } from "@/govuk/button";
import { TableScroller } from "@/govuk/table";

interface CopyableProps {
  /** What it is, such as "Secret"; names the way to copy it. */
  name: string;
  text: string;
  /** Told when the clipboard has it. */
  onCopied?: () => void;
}

const COPIED = "Copied.";
const NOT_COPIED = "The browser did not allow it. Select the text and copy it by hand.";

/** Text to be typed elsewhere exactly as it is; long lines scroll inside it. */
export function Copyable({ name, text, onCopied }: CopyableProps) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(COPIED);
      onCopied?.();
    } catch {
      // Browsers refuse it to pages without HTTPS, and whoever looks after them may forbid it.
      setSaid(NOT_COPIED);
    }
  };
  return (
    <div className="copyable">
      <p className="copyable__name">{name}</p>
      <TableScroller label={name}>
        <pre className="copyable__text">
          <code>{text}</code>
        </pre>
      </TableScroller>
      <div className="copyable__do">
        <LinkButton onClick={() => void copy()}>
          Copy<span className="govuk-visually-hidden"> {name}</span>
        </LinkButton>
        <span aria-live="polite">{said}</span>
      </div>
    </div>
  );
}
