import { type ReactNode, useEffect, useRef, useState } from "react";
import { pngFile, standalone, svgFile } from "@/components/plot/standalone";
import { useWidthOf } from "@/components/plot/use-width-of";
import { Button } from "@/govuk/button";
import { Details } from "@/govuk/details";
import { downloadFigures, type FigureFile, type FileType } from "@/lib/api/download-figures";
import { momentInFull } from "@/lib/dates";
import { errorLines } from "@/lib/problem";
import { saveFile } from "@/lib/save-file";

/** Where the figures come from, for the foot of a plot. */
export interface PlotOrigin {
  /** What was counted, in a few words. */
  source: string;
  /** The instant whose figures these are. */
  asAt: string;
  /** The version of the definition. */
  definition: string;
}

/** How a plot stands on its page. */
export interface PlotSetting {
  /** The heading's level: 3 where the plot answers a question that has a heading of its own. */
  level?: 2 | 3;
  /**
   * The figures behind it as files; given where the page has none besides. All its files are then
   * folded away together, since such a page has several plots.
   */
  data?: Omit<FigureFile, "type" | "isPublic">;
}

interface PlotFrameProps extends PlotSetting {
  /** What is shown. */
  title: string;
  /** The period and the filters. */
  subtitle: string;
  /** What the plot says, in a sentence: caption and text alternative. */
  finding: string;
  /** How its signs are read, where that is not plain. */
  reading?: string;
  origin: PlotOrigin;
  /**
   * Draws it as wide as there is room for, in pixels. Keep it in a callback: a new one draws anew.
   * It comes later, because the plotting library is fetched only where something is plotted.
   */
  draw: (width: number) => Promise<SVGSVGElement>;
  /** The name of a downloaded file, without its ending. */
  fileName: string;
  /** The same figures as a table. */
  table: ReactNode;
}

/** As wide as a page of a report, in pixels. */
const FILE_WIDTH = 960;

/** A plot with its words, its table one click away, and itself as a file to put into a report. */
export function PlotFrame(props: PlotFrameProps) {
  const { title, subtitle, finding, reading = "", origin, draw, fileName, table } = props;
  const { level = 2, data } = props;
  const place = useRef<HTMLDivElement>(null);
  const width = useWidthOf(place);
  const foot = footOf(origin);

  useEffect(() => {
    let isWanted = width > 0;
    if (isWanted) {
      void draw(width).then((drawing) => {
        if (isWanted) {
          place.current?.replaceChildren(drawing);
        }
      });
    }
    return () => {
      isWanted = false;
    };
  }, [draw, width]);

  const file = async () =>
    standalone(await draw(FILE_WIDTH), {
      title,
      subtitle,
      finding: `${finding} ${reading}`.trim(),
      foot,
    });

  return (
    <figure className="plot">
      {level === 2 ? (
        <h2 className="govuk-heading-m plot__title">{title}</h2>
      ) : (
        <h3 className="govuk-heading-s plot__title">{title}</h3>
      )}
      <p className="govuk-body-s plot__subtitle">{subtitle}</p>
      <div ref={place} className="plot__place" />
      <figcaption className="govuk-body-s plot__caption">
        {finding} {reading}
      </figcaption>
      <p className="govuk-body-s plot__foot">{foot}</p>
      <Details summary={<Named what="Show as a table" title={title} />}>{table}</Details>
      {data === undefined ? (
        <PlotFiles title={title} fileName={fileName} file={file} />
      ) : (
        <div className="no-print">
          <Details summary={<Named what="Download" title={title} />}>
            <PlotFiles title={title} fileName={fileName} file={file} data={data} />
          </Details>
        </div>
      )}
    </figure>
  );
}

interface PlotFilesProps {
  title: string;
  fileName: string;
  file: () => Promise<SVGSVGElement>;
  data?: NonNullable<PlotSetting["data"]>;
}

const NO_PICTURE = "Your browser could not make the picture. Try the other format.";

function PlotFiles({ title, fileName, file, data }: PlotFilesProps) {
  const [problem, setProblem] = useState("");
  const attempt = async (save: () => Promise<void>, failed: (error: unknown) => string) => {
    try {
      await save();
      setProblem("");
    } catch (error) {
      setProblem(failed(error));
    }
  };
  const picture = (ending: string, make: (svg: SVGSVGElement) => Blob | Promise<Blob>) =>
    attempt(
      async () => saveFile(await make(await file()), `${fileName}.${ending}`),
      () => NO_PICTURE,
    );
  const figures = (of: NonNullable<PlotSetting["data"]>, type: FileType) =>
    attempt(
      () => downloadFigures({ ...of, type, isPublic: false }),
      (error) =>
        errorLines(error)
          .map(({ text }) => text)
          .join(" "),
    );
  return (
    <div className="plot__files no-print">
      <Button secondary onClick={() => void picture("svg", svgFile)}>
        <Named what="Download SVG" title={title} />
      </Button>
      <Button secondary onClick={() => void picture("png", pngFile)}>
        <Named what="Download PNG" title={title} />
      </Button>
      {data !== undefined && (
        <>
          <Button secondary onClick={() => void figures(data, "csv")}>
            <Named what="Download CSV" title={title} />
          </Button>
          <Button secondary onClick={() => void figures(data, "xlsx")}>
            <Named what="Download Excel" title={title} />
          </Button>
        </>
      )}
      <p className="govuk-error-message" role="status">
        {problem}
      </p>
    </div>
  );
}

/** Says of which plot, for those who hear the buttons of a page one after another. */
function Named({ what, title }: { what: string; title: string }) {
  return (
    <>
      {what}
      <span className="govuk-visually-hidden">: {title}</span>
    </>
  );
}

function footOf({ source, asAt, definition }: PlotOrigin): string {
  return `Source: ${source}. As at ${momentInFull(asAt)}. Definition ${definition}.`;
}
