import { useEffect, useRef } from "react";
import { LONGEST_TEXT } from "@/components/judgement-fields";
import { useAuditOnPage } from "@/features/audits/audit-on-page";
import { type Part, type PartKey, tidy } from "@/features/audits/draft/parts";
import type { Clash } from "@/features/audits/draft/save-state";
import { fieldsOf, type PartField, partLabel } from "@/features/audits/form/part-fields";
import { Button, ButtonGroup, LinkButton } from "@/govuk/button";
import { Textarea } from "@/govuk/textarea";

/** Where the same part was changed in two places: both texts, and the person's choice. */
export function MergePanel() {
  const { draft } = useAuditOnPage();
  const panel = useRef<HTMLElement>(null);
  const { save } = draft.snapshot;
  useEffect(() => panel.current?.focus(), []);
  if (save.kind !== "clash") {
    return null;
  }
  return (
    <section className="clash" ref={panel} tabIndex={-1} aria-labelledby="clash-heading">
      <h2 className="govuk-heading-m" id="clash-heading">
        This audit was changed somewhere else
      </h2>
      <p className="govuk-body">
        Perhaps it is open in another window. Nothing is lost: both texts are below. Keep one of
        them, or put what you need from the other into yours first.
      </p>
      {save.clashes.map((clash) => (
        <OneClash key={clash.key} clash={clash} />
      ))}
    </section>
  );
}

function OneClash({ clash: { key, theirs } }: { clash: Clash }) {
  const { form, framework, draft } = useAuditOnPage();
  const { saver } = draft;
  const mine = fieldsOf(key, saver.part(key), framework);
  const others = fieldsOf(key, theirs, framework);
  const names = [...new Set([...mine, ...others].map(({ name }) => name))].filter(
    (name) => wordsIn(mine, name) !== "" || wordsIn(others, name) !== "",
  );
  const label = partLabel(form, key);
  return (
    <div className="clash__part">
      <h3 className="govuk-heading-s">{label}</h3>
      <div className="side-by-side">
        <div className="side-by-side__side">
          <h4 className="govuk-heading-s">What you typed here</h4>
          {names.map((name) => (
            <Mine
              key={name}
              part={key}
              field={fieldIn(mine, others, name)}
              theirs={wordsIn(others, name)}
              onTake={() => saver.change(key, pick(tidy(theirs), name))}
              onChange={(words) => saver.change(key, { [name]: words } as Partial<Part>)}
            />
          ))}
        </div>
        <div className="side-by-side__side">
          <h4 className="govuk-heading-s">What was saved elsewhere</h4>
          {names.map((name) => (
            <Theirs
              key={name}
              label={fieldIn(others, mine, name).label}
              words={wordsIn(others, name)}
            />
          ))}
        </div>
      </div>
      <ButtonGroup>
        <Button onClick={() => saver.settle(key, "mine")}>
          Keep what I typed here<span className="govuk-visually-hidden"> for {label}</span>
        </Button>
        <Button secondary onClick={() => saver.settle(key, "theirs")}>
          Keep what was saved elsewhere
          <span className="govuk-visually-hidden"> for {label}</span>
        </Button>
      </ButtonGroup>
    </div>
  );
}

interface MineProps {
  part: PartKey;
  field: PartField;
  theirs: string;
  onTake: () => void;
  onChange: (words: string) => void;
}

function Mine({ part, field, theirs, onTake, onChange }: MineProps) {
  const words = field.words ?? "";
  const differs = theirs !== "" && !words.includes(theirs);
  if (!field.isText) {
    return (
      <p className="govuk-body">
        <span className="clash__label">{field.label}</span>
        {words === "" ? "None" : words}{" "}
        {differs && part !== "actions" && (
          <LinkButton onClick={onTake}>Use “{theirs}” here too</LinkButton>
        )}
      </p>
    );
  }
  return (
    <>
      <Textarea
        id={`mine-${part.replace("/", "-")}-${field.name}`}
        label={field.label}
        most={LONGEST_TEXT}
        value={words}
        onChange={onChange}
      />
      {differs && (
        <p className="govuk-body-s judgement__clear">
          <LinkButton onClick={() => onChange(words === "" ? theirs : `${words}\n\n${theirs}`)}>
            Add the other text below mine
            <span className="govuk-visually-hidden"> ({field.label})</span>
          </LinkButton>
        </p>
      )}
    </>
  );
}

function Theirs({ label, words }: { label: string; words: string }) {
  return (
    <p className="govuk-body written">
      <span className="clash__label">{label}</span>
      {words === "" ? "None" : words}
    </p>
  );
}

function fieldIn(first: readonly PartField[], second: readonly PartField[], name: string) {
  const find = (fields: readonly PartField[]) => fields.find((field) => field.name === name);
  const found = find(first) ?? find(second);
  return { name, label: "", isText: false, ...found, words: find(first)?.words ?? null };
}

function wordsIn(fields: readonly PartField[], name: string): string {
  return (fields.find((field) => field.name === name)?.words ?? "").trim();
}

function pick(part: Part, name: string): Partial<Part> {
  return { [name]: (part as Record<string, unknown>)[name] } as Partial<Part>;
}
