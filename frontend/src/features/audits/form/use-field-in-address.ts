import { useEffect } from "react";
import { useLocation } from "react-router";
import { goToField } from "@/govuk/go-to-field";

/** Opens a page at the field that a link from another page names. */
export function useFieldInAddress(): void {
  const { hash, key } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link may be followed twice
  useEffect(() => {
    if (hash !== "") {
      goToField(decodeURIComponent(hash.slice(1)));
    }
  }, [hash, key]);
}
