import type { ReactNode } from "react";
import { Navigate, useParams } from "react-router";
import { Answer, both } from "@/components/answer";
import { useServiceClient } from "@/features/reporting/api/service-clients";
import { useMe } from "@/lib/api/me";
import type { Versioned } from "@/lib/api-client";
import type { Me, ServiceClient } from "@/lib/api-types";
import { paths } from "@/lib/paths";

interface OnToolProps {
  /** For pages that change something: a revoked tool shows itself instead. */
  changes?: boolean;
  /** Given the tool, and who looks at it. */
  children: (client: Versioned<ServiceClient>, me: Me) => ReactNode;
}

/** A page about one reporting tool. */
export function OnTool({ changes = false, children }: OnToolProps) {
  const { id = "" } = useParams();
  return (
    <Answer query={both(useServiceClient(id), useMe())} waiting="Loading the reporting tool">
      {([client, me]) =>
        changes && client.value.state === "revoked" ? (
          <Navigate to={paths.reportingTool(id)} replace />
        ) : (
          children(client, me)
        )
      }
    </Answer>
  );
}
