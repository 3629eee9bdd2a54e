import type { ReactNode } from "react";
import { Navigate, useParams } from "react-router";
import { Answer } from "@/components/answer";
import { useServiceClient } from "@/features/reporting/api/service-clients";
import type { Versioned } from "@/lib/api-client";
import type { ServiceClient } from "@/lib/api-types";
import { paths } from "@/lib/paths";

interface OnToolProps {
  /** For pages that change something: a revoked tool shows itself instead. */
  changes?: boolean;
  children: (client: Versioned<ServiceClient>) => ReactNode;
}

/** A page about one reporting tool. */
export function OnTool({ changes = false, children }: OnToolProps) {
  const { id = "" } = useParams();
  return (
    <Answer query={useServiceClient(id)} waiting="Loading the reporting tool">
      {(client) =>
        changes && client.value.state === "revoked" ? (
          <Navigate to={paths.reportingTool(id)} replace />
        ) : (
          children(client)
        )
      }
    </Answer>
  );
}
