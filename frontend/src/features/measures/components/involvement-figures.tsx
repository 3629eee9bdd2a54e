import { FigureDownloads } from "@/components/figure-downloads";
import { DotPlot } from "@/components/plot/dot-plot";
import type { DotRow } from "@/components/plot/dot-row";
import type { PlotOrigin } from "@/components/plot/plot-frame";
import { PrintFrame } from "@/components/print-frame";
import {
  type InvolvementQuestion,
  involvementGroupings,
  involvementQueryOf,
} from "@/features/measures/involvement-question";
import {
  feedbackInWords,
  feedbackRow,
  tookPartInWords,
  tookPartRow,
} from "@/features/measures/involvement-words";
import { finding } from "@/features/measures/words";
import { type Column, Table } from "@/govuk/table";
import type { Involvement, InvolvementFigures } from "@/lib/api-types";
import { momentInFull } from "@/lib/dates";
import { periodInWords } from "@/lib/periods";
import type { ErrorLine } from "@/lib/problem";
import { comparisonCaution, proportionInWords, rangeInWords } from "@/lib/proportions";

interface FiguresProps {
  question: InvolvementQuestion;
  measure: Involvement;
  onProblem: (lines: readonly ErrorLine[]) => void;
}

/** Both rates: a sentence first, then the plot, then the table one click away. */
export function InvolvementFiguresView({ question, measure, onProblem }: FiguresProps) {
  const { total, definition } = measure;
  const isByTime = question.by === "month" || question.by === "quarter";
  const rows = isByTime
    ? measure.rows
    : measure.rows.toSorted((a, b) => a.label.localeCompare(b.label, "en-GB"));
  const by = involvementGroupings[question.by];
  const origin = {
    source: "final audits in Plumbline",
    asAt: measure.asAt,
    definition: definition.version,
  };
  return (
    <PrintFrame title="Done with practitioner and family" asAt={measure.asAt}>
      {definition.scope === "own_teams" && (
        <p className="govuk-body">These figures cover the teams you manage.</p>
      )}
      <Rate
        id="practitioner"
        heading="With the worker"
        sentence={tookPartInWords(question, total)}
        plot={`The worker took part, by ${by.toLowerCase()}`}
        subtitle={periodInWords(question)}
        rows={rows.map(tookPartRow)}
        total={tookPartRow(total)}
        origin={origin}
      >
        <PractitionerTable by={by} rows={rows} total={total} />
      </Rate>
      <Rate
        id="feedback"
        heading="With the child and the family"
        sentence={feedbackInWords(question, total)}
        plot={`The child or the family said something, by ${by.toLowerCase()}`}
        subtitle={periodInWords(question)}
        rows={rows.map(feedbackRow)}
        total={feedbackRow(total)}
        origin={origin}
      >
        <FeedbackTable by={by} rows={rows} total={total} />
      </Rate>
      <FigureDownloads
        path="/api/measures/involvement"
        query={involvementQueryOf(question)}
        fileName={`involvement-by-${question.by}`}
        asAt=""
        isInsideOnly
        onProblem={onProblem}
      />
      <p className="govuk-body-s quiet">
        As at {momentInFull(measure.asAt)}. With the worker: {definition.practitioner} With the
        child and the family: {definition.feedback} Likely range: {definition.interval} Definition{" "}
        {definition.version}.
      </p>
    </PrintFrame>
  );
}

interface RateProps {
  id: string;
  heading: string;
  sentence: string;
  plot: string;
  subtitle: string;
  rows: readonly DotRow[];
  total: DotRow;
  origin: PlotOrigin;
  children: React.ReactNode;
}

function Rate(props: RateProps) {
  const { id, heading, sentence, plot, subtitle, rows, total, origin, children } = props;
  return (
    <section className="rate" aria-labelledby={`${id}-heading`}>
      <h2 className="govuk-heading-m" id={`${id}-heading`}>
        {heading}
      </h2>
      <p className="govuk-body-l headline">{sentence}</p>
      {total.audits > 0 && (
        <DotPlot
          title={plot}
          subtitle={subtitle}
          finding={finding(rows, total)}
          rows={rows}
          total={total}
          origin={origin}
          fileName={`involvement-${id}`}
        >
          {children}
        </DotPlot>
      )}
    </section>
  );
}

interface TableProps {
  by: string;
  rows: readonly InvolvementFigures[];
  total: InvolvementFigures;
}

function PractitionerTable({ by, rows, total }: TableProps) {
  return (
    <RateTable
      caption={`The worker’s part by ${by.toLowerCase()}`}
      by={by}
      rows={rows}
      total={total}
      rate="Took part"
      rowOf={tookPartRow}
      counts={[
        { name: "Invited only", of: ({ practitioner }) => practitioner.invited },
        { name: "No part", of: ({ practitioner }) => practitioner.notInvolved },
      ]}
    />
  );
}

function FeedbackTable({ by, rows, total }: TableProps) {
  return (
    <RateTable
      caption={`What child and family said by ${by.toLowerCase()}`}
      by={by}
      rows={rows}
      total={total}
      rate="Said something"
      rowOf={feedbackRow}
      counts={[
        { name: "Asked, no answer yet", of: ({ feedback }) => feedback.sought },
        { name: "Declined", of: ({ feedback }) => feedback.declined },
        { name: "Not appropriate to ask", of: ({ feedback }) => feedback.notAppropriate },
      ]}
    />
  );
}

interface RateTableProps extends TableProps {
  caption: string;
  rate: string;
  rowOf: (figures: InvolvementFigures) => DotRow;
  counts: readonly { name: string; of: (figures: InvolvementFigures) => number }[];
}

function RateTable({ caption, by, rows, total, rate, rowOf, counts }: RateTableProps) {
  const columns: Column<InvolvementFigures>[] = [
    {
      name: by,
      heading: by,
      isRowHeading: true,
      cell: ({ key, label }) => (key === null ? "All" : label),
    },
    {
      name: rate,
      heading: rate,
      cell: (figures) => {
        const { count, audits } = rowOf(figures);
        const caution = comparisonCaution(audits);
        return (
          <>
            {proportionInWords(count, audits)}
            {caution && <span className="caution">{caution}</span>}
          </>
        );
      },
    },
    {
      name: "Likely range",
      heading: "Likely range",
      cell: (figures) => {
        const { interval95, audits } = rowOf(figures);
        return rangeInWords(interval95, audits) ?? "–";
      },
    },
    ...counts.map(({ name, of }) => ({ name, heading: name, isNumber: true, cell: of })),
  ];
  return (
    <Table
      caption={caption}
      isCaptionHidden
      stacks
      isDense
      rows={rows}
      footer={[total]}
      keyOf={({ key }) => key ?? "total"}
      columns={columns}
    />
  );
}
