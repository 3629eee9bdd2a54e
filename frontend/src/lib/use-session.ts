import { useSyncExternalStore } from "react";
import { type SessionState, session } from "@/lib/session";

export function useSession(): SessionState {
  return useSyncExternalStore(session.subscribe, session.state);
}
