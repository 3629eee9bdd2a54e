import { useSearchParams } from "react-router";
import { Answer } from "@/components/answer";
import { useToolDifferences } from "@/features/tools/api/preview-tool";
import { DifferenceList } from "@/features/tools/components/difference-list";
import { VersionPage, WithVersion } from "@/features/tools/components/version-page";
import { Select } from "@/govuk/select";
import { useTools } from "@/lib/api/list-tools";
import type { ToolVersion } from "@/lib/api-types";

/** What differs from another version of the same tool. */
export function VersionDifferencesPage() {
  return (
    <WithVersion>
      {({ value }) => (
        <VersionPage version={value} tab="differences">
          <Differences version={value} />
        </VersionPage>
      )}
    </WithVersion>
  );
}

function Differences({ version: { code, number } }: { version: ToolVersion }) {
  const [params, setParams] = useSearchParams();
  const versions = useTools().data?.items.find((tool) => tool.code === code)?.versions ?? [];
  const others = versions.filter((other) => other.number !== number);
  const given = others.find((other) => String(other.number) === params.get("from"))?.number;
  const differences = useToolDifferences(code, number, given);
  return (
    <Answer query={differences} waiting="Comparing the versions" isPart>
      {(found) => (
        <>
          {others.length > 1 && (
            <Select
              id="from"
              label="Compare with"
              labelSize="s"
              value={String(found.from ?? "")}
              onChange={(from) => setParams({ from })}
            >
              {others.map((other) => (
                <option key={other.number} value={other.number}>
                  Version {other.number}
                </option>
              ))}
            </Select>
          )}
          <DifferenceList differences={found} />
        </>
      )}
    </Answer>
  );
}
