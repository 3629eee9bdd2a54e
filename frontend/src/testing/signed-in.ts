import { aForm, aFramework, aMe, anAudit, aTeam } from "@/testing/builders";
import { json, type Reply, stubServer, token } from "@/testing/server";

/** A network where somebody is signed in and the council is known; tests add what they are about. */
export function signedIn(more: Record<string, (request: Request) => Reply> = {}) {
  return stubServer({
    "POST /api/session/renewal": () => token(),
    "GET /api/me": () => json(aMe()),
    "GET /api/frameworks": () => json({ frameworks: [aFramework()] }),
    "GET /api/teams": () => json({ teams: [aTeam()] }),
    [`GET /api/audits/${anAudit().id}/form`]: () => json(aForm()),
    [`GET /api/audits/${anAudit().id}/previous`]: () => json({ audit: null }),
    ...more,
  });
}

export const withEtag = (body: object, version: number) =>
  json(body, { headers: { ETag: `"${version}"` } });
