/** Every address of the page, so that none is written twice. */
export const paths = {
  signIn: (returnTo?: string) =>
    returnTo === undefined || returnTo === "/"
      ? "/sign-in"
      : `/sign-in?returnTo=${encodeURIComponent(returnTo)}`,
  work: () => "/",
  audits: (filters: Record<string, string> = {}) => withQuery("/audits", filters),
  newAudit: () => "/audits/new",
  audit: (id: string, field?: string) =>
    field === undefined ? `/audits/${id}` : `/audits/${id}#${field}`,
  auditFacts: (id: string) => `/audits/${id}/facts`,
  auditSection: (id: string, code: string, field?: string) =>
    `/audits/${id}/sections/${code}${field === undefined ? "" : `#${field}`}`,
  raiseConcern: (id: string) => `/audits/${id}/concern`,
  auditHistory: (id: string) => `/audits/${id}/history`,
  earlierVersion: (id: string, number: number) => `/audits/${id}/history/${number}`,
  checkAudit: (id: string) => `/audits/${id}/check`,
  secondCheck: (id: string) => `/audits/${id}/second-check`,
  selectForCheck: (id: string) => `/audits/${id}/selection`,
  assignModerator: (id: string) => `/audits/${id}/moderator`,
  challenge: (id: string) => `/audits/${id}/challenge`,
  decideChallenge: (id: string) => `/audits/${id}/challenge-decision`,
  secondChecks: () => "/second-checks",
  moderationPolicy: () => "/moderation-policy",
  setModerationPolicy: () => "/moderation-policy/next",
  returnAudit: (id: string) => `/audits/${id}/return`,
  extendAudit: (id: string) => `/audits/${id}/extension`,
  withdrawAudit: (id: string) => `/audits/${id}/withdrawal`,
  reopenAudit: (id: string) => `/audits/${id}/reopening`,
  invitePractitioner: (id: string) => `/audits/${id}/invitation`,
  reflect: (id: string) => `/audits/${id}/reflection`,
  respond: (id: string) => `/audits/${id}/response`,
  tools: () => "/tools",
  newTool: () => "/tools/new",
  importTool: () => "/tools/import",
  toolVersion: (code: string, number: number) => `/tools/${code}/${number}`,
  toolForm: (code: string, number: number, population = "") =>
    withQuery(`/tools/${code}/${number}/form`, { population }),
  toolDifferences: (code: string, number: number, from = "") =>
    withQuery(`/tools/${code}/${number}/differences`, { from }),
  editTool: (code: string, number: number) => `/tools/${code}/${number}/edit`,
  editToolPart: (code: string, number: number, part: "about" | "settings" | "overall") =>
    `/tools/${code}/${number}/edit/${part}`,
  editToolSection: (code: string, number: number, section: string) =>
    `/tools/${code}/${number}/edit/sections/${section}`,
  publishTool: (code: string, number: number) => `/tools/${code}/${number}/publication`,
  practiceImprovement: (filters: Record<string, string> = {}) =>
    withQuery("/practice-improvement", filters),
  teams: () => "/teams",
  team: (code: string) => `/teams/${code}`,
  safetyConcerns: () => "/safety-concerns",
  packs: () => "/packs",
  newPack: (instead = "") => withQuery("/packs/new", { instead }),
  pack: (id: string) => `/packs/${id}`,
  calibration: () => "/calibration",
  newExercise: () => "/calibration/new",
  exercise: (id: string) => `/calibration/${id}`,
  editExercise: (id: string) => `/calibration/${id}/edit`,
  exerciseReference: (id: string) => `/calibration/${id}/reference`,
  exerciseResults: (id: string) => `/calibration/${id}/results`,
  readiness: (username: string, exercise = "") =>
    withQuery(`/calibration/readiness/${username}`, { exercise }),
  settings: () => "/settings",
  caseWorkers: () => "/settings/case-workers",
  reportingTools: () => "/reporting-tools",
  newReportingTool: () => "/reporting-tools/new",
  connectReporting: (part = "") => `/reporting-tools/connect${part === "" ? "" : `#${part}`}`,
  reportingTool: (id: string) => `/reporting-tools/${id}`,
  changeReportingTool: (id: string) => `/reporting-tools/${id}/change`,
  secondSecret: (id: string) => `/reporting-tools/${id}/second-secret`,
  endSecret: (id: string, secretId: string) => `/reporting-tools/${id}/secrets/${secretId}/end`,
  revokeReportingTool: (id: string) => `/reporting-tools/${id}/revocation`,
  dataDictionary: () => "/data-dictionary",
  involvement: (filters: Record<string, string> = {}) => withQuery("/involvement", filters),
  coverage: (filters: Record<string, string> = {}) => withQuery("/coverage", filters),
  completion: (filters: Record<string, string> = {}) => withQuery("/completion", filters),
  supervisionFigures: (filters: Record<string, string> = {}) =>
    withQuery("/supervision-figures", filters),
  trend: (filters: Record<string, string> = {}) => withQuery("/trend", filters),
  targets: () => "/targets",
  funnel: (filters: Record<string, string> = {}) => withQuery("/funnel", filters),
  comparison: (filters: Record<string, string> = {}) => withQuery("/comparison", filters),
  judgedGood: (filters: Record<string, string> = {}) => withQuery("/judged-good", filters),
  trust: (filters: Record<string, string> = {}) => withQuery("/trust", filters),
  myCalibration: () => "/my-calibration",
  auditorCalibration: (username: string) => `/auditors/${encodeURIComponent(username)}/calibration`,
  importAudits: () => "/import",
};

/** Where to go after signing in; only ever a place on this site. */
export function safeReturn(returnTo: string | null): string {
  const isOwn = returnTo !== null && /^\/(?![/\\])/.test(returnTo) && !returnTo.includes("\\");
  return isOwn && !returnTo.startsWith("/sign-in") ? returnTo : paths.work();
}

function withQuery(path: string, filters: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ""));
  return query.size === 0 ? path : `${path}?${query}`;
}
