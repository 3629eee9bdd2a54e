import { useState } from "react";
import { Button, LinkButton } from "@/govuk/button";
import { Select } from "@/govuk/select";
import type { Person } from "@/lib/api-types";

interface ContactFieldsProps {
  people: readonly Person[];
  /** User names of those named. */
  values: readonly string[];
  error: string | undefined;
  onChange: (values: readonly string[]) => void;
}

/** Who sees at once that a child may be unsafe. */
export function ContactFields({ people, values, error, onChange }: ContactFieldsProps) {
  const [chosen, setChosen] = useState("");
  const named = values.map((username) => ({
    username,
    name: people.find((person) => person.username === username)?.name ?? username,
  }));
  const others = people.filter(({ username }) => !values.includes(username));
  const add = () => {
    if (chosen !== "") {
      onChange([...values, chosen]);
      setChosen("");
    }
  };
  return (
    <section className="contacts" aria-labelledby="contacts-heading">
      <h2 className="govuk-heading-m" id="contacts-heading">
        Who sees safety concerns at once
      </h2>
      {named.length === 0 ? (
        <p className="govuk-body">
          Nobody is named, so the Practice Improvement and Outcomes Group sees them.
        </p>
      ) : (
        <ul className="contacts__list">
          {named.map(({ username, name }) => (
            <li key={username} className="contacts__item">
              <span>{name}</span>
              <LinkButton onClick={() => onChange(values.filter((each) => each !== username))}>
                Remove<span className="govuk-visually-hidden"> {name}</span>
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      <Select
        id="safetyContacts"
        label="Add a person"
        labelSize="s"
        hint="They see every concern, also of audits that they may not read."
        value={chosen}
        error={error}
        onChange={setChosen}
      >
        <option value="">Select a person</option>
        {others.map(({ username, name }) => (
          <option key={username} value={username}>
            {name}
          </option>
        ))}
      </Select>
      <Button secondary onClick={add}>
        Add
      </Button>
    </section>
  );
}
