import { useEffect, useRef, useState } from "react";
import { drawDotPlot } from "@/features/measures/components/draw-dot-plot";
import type { DotRow } from "@/features/measures/dot-row";

interface DotPlotProps {
  title: string;
  subtitle: string;
  finding: string;
  rows: readonly DotRow[];
  total: DotRow;
}

/** One dot and its likely range a group, with the figure for all as a line behind. */
export function DotPlot({ title, subtitle, finding, rows, total }: DotPlotProps) {
  const place = useRef<HTMLDivElement>(null);
  const width = useWidthOf(place);
  const hasSmall = rows.some(({ audits }) => audits >= 5 && audits < 10);

  useEffect(() => {
    if (place.current === null || width === 0) {
      return;
    }
    const drawing = drawDotPlot({ rows, total, width, title, finding });
    place.current.replaceChildren(drawing);
    return () => drawing.remove();
  }, [rows, total, width, title, finding]);

  return (
    <figure className="plot">
      <h2 className="govuk-heading-m plot__title">{title}</h2>
      <p className="govuk-body-s plot__subtitle">{subtitle}</p>
      <div ref={place} className="plot__place" />
      <figcaption className="govuk-body-s">
        {finding} The line through a dot is its likely range.
        {hasSmall && " A hollow dot has 5 to 9 audits: too few to compare."}
      </figcaption>
    </figure>
  );
}

/** The width there is to draw in, kept up to date; whole steps, so that it is not redrawn for ever. */
function useWidthOf(place: React.RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = place.current;
    if (element === null) {
      return;
    }
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry?.contentRect.width ?? 0)),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
