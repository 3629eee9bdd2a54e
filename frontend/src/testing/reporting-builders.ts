import type { DataDictionary, ServiceClient } from "@/lib/api-types";
import { daysAfter, todayInLondon } from "@/lib/dates";

/** A reporting tool that works, with one secret. */
export function aServiceClient(part: Partial<ServiceClient> = {}): ServiceClient {
  return {
    id: "7c000000-0000-4000-8000-000000000001",
    clientId: "client-a1b2c3d4e5f6",
    name: "Quarterly report",
    scopes: ["reporting:aggregate"],
    createdAt: "2026-11-02T10:00:00Z",
    createdBy: "Test administrator",
    expiresOn: daysAfter(todayInLondon(), 100),
    state: "live",
    daysLeft: 100,
    lastUsedAt: null,
    secrets: [
      {
        id: "7c000000-0000-4000-8000-0000000000a1",
        hint: "x7Qz",
        createdAt: "2026-11-02T10:00:00Z",
      },
    ],
    version: 1,
    ...part,
  };
}

export function aDictionary(): DataDictionary {
  const column = { type: "text" as const, isKey: false };
  return {
    feedVersion: "1.0",
    sets: [
      {
        name: "AreaGrades",
        path: "area-grades",
        view: "reporting.area_grades",
        description: "Grades of judgement areas.",
        columns: [
          {
            ...column,
            name: "auditId",
            sqlName: "audit_id",
            type: "identifier",
            isKey: true,
            description: "The audit.",
          },
          {
            ...column,
            name: "areaCode",
            sqlName: "area_code",
            description: "The judgement area, or overall.",
          },
        ],
      },
      {
        name: "Teams",
        path: "teams",
        view: "reporting.teams",
        description: "Teams with their dates.",
        columns: [{ ...column, name: "teamCode", sqlName: "team_code", description: "The team." }],
      },
    ],
  };
}
