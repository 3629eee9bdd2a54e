import { Select } from "@/govuk/select";
import { usePeople } from "@/lib/api/list-people";
import type { AuditType } from "@/lib/api-types";
import { ProblemError } from "@/lib/problem";

interface WorkerFieldProps {
  type: AuditType | null;
  value: string;
  error: string | undefined;
  onChange: (worker: string) => void;
}

/** Whose work is audited. Without it nobody can be invited to take part. */
export function WorkerField({ type, value, error, onChange }: WorkerFieldProps) {
  const people = usePeople("practitioner");
  const isUnavailable = people.error instanceof ProblemError;
  return (
    <Select
      id="worker"
      label={type === "supervision" ? "Supervised worker (optional)" : "Case worker (optional)"}
      labelSize="s"
      hint={
        isUnavailable
          ? "The list of workers cannot be shown just now. You can name the worker later."
          : "So that they can be invited to take part, and nobody too close to the case audits it. Only people with an account can be named."
      }
      value={value}
      error={error}
      onChange={onChange}
    >
      <option value="">Nobody named</option>
      {(people.data ?? []).map(({ username, name }) => (
        <option key={username} value={username}>
          {name}
        </option>
      ))}
    </Select>
  );
}
