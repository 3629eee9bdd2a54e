import { useEffect } from "react";

/** What a page does on Alt with a key, by the key's `KeyboardEvent.code`, such as `Digit1`. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Keys that work wherever the focus is, also while typing. Always with Alt and nothing else held
 * down, so that no word typed and no speech input can set one off (WCAG 2.1.4).
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isAlone = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      const act = shortcuts[event.code];
      // A dialog, such as the one that asks for the password, has the keys to itself.
      if (isAlone && act && document.querySelector("dialog[open]") === null) {
        event.preventDefault();
        act();
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [shortcuts]);
}
