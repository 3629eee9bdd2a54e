import type { Team } from "@/lib/api-types";

/** Teams by service in alphabetical order; those that are gone say so. */
export function TeamOptions({ teams, today }: { teams: readonly Team[]; today: string }) {
  const services = [...new Set(teams.map(({ service }) => service.label))].toSorted((a, b) =>
    a.localeCompare(b, "en-GB"),
  );
  return services.map((service) => (
    <optgroup key={service} label={service}>
      {teams
        .filter((team) => team.service.label === service)
        .toSorted((a, b) => a.label.localeCompare(b.label, "en-GB"))
        .map(({ code, label, validTo }) => (
          <option key={code} value={code}>
            {validTo !== null && validTo < today
              ? `${label} (until ${validTo.slice(0, 4)})`
              : label}
          </option>
        ))}
    </optgroup>
  ));
}
