import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import { useAskBeforeLeaving } from "@/components/use-ask-before-leaving";
import { makePack, useKeepPack } from "@/features/packs/api/packs";
import { PackFields } from "@/features/packs/components/pack-fields";
import { faultsIn, firstTyped, requestFor } from "@/features/packs/pack-form";
import { Button } from "@/govuk/button";
import { Page } from "@/govuk/page";
import { BackLink } from "@/govuk/page-furniture";
import type { Pack } from "@/lib/api-types";
import { paths } from "@/lib/paths";
import { type ErrorLine, errorLines, messagesByField, ProblemError } from "@/lib/problem";

/** The form that asks for a pack, new or in the place of an earlier one. */
export function PackForm({ earlier }: { earlier?: Pack | undefined }) {
  const [first] = useState(() => firstTyped(earlier));
  const [typed, setTyped] = useState(first);
  const [requestId, setRequestId] = useState(() => crypto.randomUUID());
  const [lines, setLines] = useState<readonly ErrorLine[]>([]);
  const [isBusy, setBusy] = useState(false);
  const keep = useKeepPack();
  const navigate = useNavigate();
  const { dialog, letGo } = useAskBeforeLeaving(
    typed !== first,
    "Make the pack first, or what you entered is lost.",
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const faults = faultsIn(typed, earlier !== undefined);
    const request = requestFor(typed, requestId, earlier?.id ?? null);
    setLines(faults);
    if (isBusy || faults.length > 0 || request === undefined) {
      return;
    }
    setBusy(true);
    try {
      const pack = await makePack(request);
      letGo();
      keep(pack);
      await navigate(paths.pack(pack.id));
    } catch (error) {
      setBusy(false);
      setLines(errorLines(error));
      if (error instanceof ProblemError && error.slug === "request-id-taken") {
        // An earlier try arrived although its answer did not; what is entered now is another pack.
        setRequestId(crypto.randomUUID());
      }
    }
  };

  return (
    <div className="govuk-grid-row">
      <div className="govuk-grid-column-two-thirds">
        <Page
          title={earlier === undefined ? "Make a meeting pack" : "Supersede a meeting pack"}
          errors={lines}
          before={
            <BackLink to={earlier === undefined ? paths.packs() : paths.pack(earlier.id)}>
              {earlier === undefined ? "Meeting packs" : earlier.title}
            </BackLink>
          }
        >
          <p className="govuk-body">
            The figures are counted as they are now and never change afterwards.
            {earlier !== undefined && " The earlier pack stays as it is, marked as superseded."}
          </p>
          <form noValidate onSubmit={(event) => void submit(event)}>
            <PackFields
              typed={typed}
              messages={messagesByField(lines)}
              supersedes={earlier !== undefined}
              onChange={(part) => setTyped((now) => ({ ...now, ...part }))}
            />
            <Button type="submit" busy={isBusy}>
              Make the pack
            </Button>
          </form>
        </Page>
        {dialog}
      </div>
    </div>
  );
}
