import { type ReactNode, useCallback } from "react";
import type { DotRow } from "@/components/plot/dot-row";
import { PlotFrame, type PlotOrigin, type PlotSetting } from "@/components/plot/plot-frame";

interface DotPlotProps extends PlotSetting {
  title: string;
  subtitle: string;
  finding: string;
  rows: readonly DotRow[];
  /** Drawn as a line behind; null for none. */
  total: DotRow | null;
  origin: PlotOrigin;
  fileName: string;
  /** What to do when somebody presses a dot. Keep it in a callback. */
  onChoose?: (row: DotRow) => void;
  /** What a dot rests on, where not on audits. */
  unit?: string;
  /** The same figures as a table. */
  children: ReactNode;
}

/** One dot and its likely range a group, with the figure for all as a line behind. */
export function DotPlot(props: DotPlotProps) {
  const { title, subtitle, finding, rows, total, origin, fileName, onChoose, children } = props;
  const { unit = "audits" } = props;
  const hasSmall = rows.some(({ audits }) => audits >= 5 && audits < 10);
  const draw = useCallback(
    async (width: number) => {
      const { drawDotPlot } = await import("@/components/plot/draw-dot-plot");
      return drawDotPlot({ rows, total, width, title, finding, onChoose });
    },
    [rows, total, title, finding, onChoose],
  );
  const small = hasSmall ? ` A hollow dot has 5 to 9 ${unit}: too few to compare.` : "";
  return (
    <PlotFrame
      title={title}
      subtitle={subtitle}
      finding={finding}
      reading={`The line through a dot is its likely range.${small}`}
      origin={origin}
      draw={draw}
      fileName={fileName}
      table={children}
      {...(props.level === undefined ? {} : { level: props.level })}
      {...(props.data === undefined ? {} : { data: props.data })}
    />
  );
}
