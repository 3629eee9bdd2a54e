import type { NavigationItem } from "@/govuk/page-furniture";
import { hasRole } from "@/lib/api/me";
import type { Me } from "@/lib/api-types";
import { paths } from "@/lib/paths";

/** The ways in that make sense for a person's roles; what they may do there the server decides. */
export function navigationFor(me: Me, pathname: string): NavigationItem[] {
  const items = [
    ...(hasRole(me, "auditor", "moderator") ? [{ to: paths.work(), label: "My work" }] : []),
    { to: paths.audits(), label: "Audits" },
    { to: paths.judgedGood(), label: "Judged good" },
    ...(hasRole(me, "administrator") ? [{ to: paths.importAudits(), label: "Import" }] : []),
  ];
  return items.map((item) => ({ ...item, isCurrent: isAt(item.to, pathname) }));
}

function isAt(to: string, pathname: string): boolean {
  return to === "/" ? pathname === "/" : pathname === to || pathname.startsWith(`${to}/`);
}
