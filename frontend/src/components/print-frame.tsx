import type { ReactNode } from "react";
import { momentInFull } from "@/lib/dates";

interface PrintFrameProps {
  title: string;
  /** When what is shown was last changed. */
  asAt: string;
  children: ReactNode;
}

/** Puts title and as-at on every sheet when the page is printed; on the screen it does nothing. */
export function PrintFrame({ title, asAt, children }: PrintFrameProps) {
  return (
    <div className="print-frame">
      <div className="print-frame__head" aria-hidden="true">
        <div className="print-frame__line">
          <span>{title}</span>
          <span>
            As at {momentInFull(asAt)}. Printed {momentInFull(new Date().toISOString())}.
          </span>
        </div>
      </div>
      <div className="print-frame__body">{children}</div>
    </div>
  );
}
