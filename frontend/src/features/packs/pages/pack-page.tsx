import { useState } from "react";
import { Link, useParams } from "react-router";
import { Answer } from "@/components/answer";
import {
  downloadPack,
  isToCome,
  retryPack,
  useKeepPack,
  usePack,
} from "@/features/packs/api/packs";
import { FrozenFigures } from "@/features/packs/components/frozen-figures";
import { isUnderEmbargo, kinds, questions } from "@/features/packs/words";
import { Button, ButtonGroup, ButtonLink } from "@/govuk/button";
import { Details } from "@/govuk/details";
import { InsetText } from "@/govuk/notices";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import type { Pack } from "@/lib/api-types";
import { dateInWords, momentInFull } from "@/lib/dates";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines } from "@/lib/problem";

/** One pack: how far it is, then its figures as they were frozen. */
export function PackPage() {
  const { id = "" } = useParams();
  return (
    <Answer query={usePack(id)} waiting="Loading the meeting pack">
      {(pack) => <OnePack pack={pack} />}
    </Answer>
  );
}

function OnePack({ pack }: { pack: Pack }) {
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const { title, kind, meetsOn, from, to, asAt, madeBy } = pack;
  return (
    <Page
      title={title}
      caption={kinds[kind]}
      errors={lines}
      before={<BackLink to={paths.packs()}>Meeting packs</BackLink>}
      underTitle={
        <p className="govuk-body-s">
          Meeting on {dateInWords(meetsOn)}. Audits dated {dateInWords(from)} to {dateInWords(to)}.
          {asAt !== null && ` Figures as at ${momentInFull(asAt)}.`} Made by {madeBy}.
        </p>
      }
    >
      <Standing pack={pack} />
      <Progress pack={pack} />
      <Actions pack={pack} onLines={setLines} />
      {pack.answers !== null && <Answers answers={pack.answers} />}
      {pack.figures !== null && <FrozenFigures pack={pack} figures={pack.figures} />}
      {pack.pdfSha256 !== null && <Fingerprints pack={pack} />}
    </Page>
  );
}

/** What a reader must know before the figures. */
function Standing({ pack }: { pack: Pack }) {
  const { embargoUntil, supersededBy, supersedes, supersedeReason } = pack;
  return (
    <>
      {embargoUntil !== null && isUnderEmbargo(pack) && (
        <InsetText>
          Under embargo until {momentInFull(embargoUntil)}. Until then only the Practice Improvement
          and Outcomes Group and administrators see it.
        </InsetText>
      )}
      {supersededBy !== null && (
        <InsetText>
          This pack is superseded and stays as it was.{" "}
          <Link className="govuk-link" to={paths.pack(supersededBy)}>
            Read the pack in its place
          </Link>
        </InsetText>
      )}
      {supersedes !== null && (
        <InsetText>
          This pack takes the place of{" "}
          <Link className="govuk-link" to={paths.pack(supersedes)}>
            an earlier one
          </Link>
          . What was wrong with it: {supersedeReason}
        </InsetText>
      )}
    </>
  );
}

/** How far the making is, said to those who listen as well. */
function Progress({ pack }: { pack: Pack }) {
  const { done, of, step } = pack.progress;
  return (
    <div role="status">
      {isToCome(pack) && (
        <>
          <p className="govuk-body">
            {pack.status === "waiting"
              ? "Waiting to be made."
              : `Being made: ${done} of ${of} steps done. ${step ?? ""}`}{" "}
            You can leave this page: the pack is made all the same.
          </p>
          <progress className="pack-progress" aria-label="Steps done" value={done} max={of} />
        </>
      )}
      {pack.failure !== null && <InsetText>{pack.failure}</InsetText>}
    </div>
  );
}

interface ActionsProps {
  pack: Pack;
  onLines: (lines: readonly ErrorLine[]) => void;
}

function Actions({ pack, onLines }: ActionsProps) {
  const [isBusy, setBusy] = useState(false);
  const keep = useKeepPack();
  const may = pack.allowedActions;
  const take = async (step: () => Promise<void>) => {
    onLines([]);
    setBusy(true);
    try {
      await step();
    } catch (error) {
      onLines(errorLines(error));
    } finally {
      setBusy(false);
    }
  };
  return may.length === 0 ? null : (
    <div className="no-print">
      <ButtonGroup>
        {may.includes("download") && (
          <Button busy={isBusy} onClick={() => void take(() => downloadPack(pack))}>
            Download the PDF
          </Button>
        )}
        {may.includes("retry") && (
          <Button
            busy={isBusy}
            onClick={() => void take(async () => keep(await retryPack(pack.id)))}
          >
            Try again
          </Button>
        )}
        {may.includes("supersede") && (
          <ButtonLink secondary to={paths.newPack(pack.id)}>
            Supersede this pack
          </ButtonLink>
        )}
      </ButtonGroup>
    </div>
  );
}

function Answers({ answers }: { answers: NonNullable<Pack["answers"]> }) {
  return (["known", "knownHow", "next"] as const).map((question) => (
    <section key={question}>
      <h2 className="govuk-heading-m">{questions[question]}</h2>
      <p className="govuk-body pack-answer">{answers[question]}</p>
    </section>
  ));
}

function Fingerprints({ pack }: { pack: Pack }) {
  return (
    <Details summary="Is this the pack that was made?">
      <p className="govuk-body">
        The document’s SHA-256 is <code className="pack-sha">{pack.pdfSha256}</code>, its figures’{" "}
        <code className="pack-sha">{pack.figuresSha256}</code>. Plumbline holds both against what is
        stored whenever the pack is read.
      </p>
    </Details>
  );
}
