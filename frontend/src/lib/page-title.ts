import { useEffect } from "react";

/** Names the page in the browser's tab, saying first when something has to be put right. */
export function usePageTitle(title: string, hasErrors = false): void {
  useEffect(() => {
    document.title = `${hasErrors ? "Error: " : ""}${title} – Plumbline`;
  }, [title, hasErrors]);
}
