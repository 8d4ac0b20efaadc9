import { useEffect, useRef } from "react";

/** Undoes and redoes by the usual keys, in text fields too: what is typed is part of the same history. */
export function useUndoKeys(undo: () => void, redo: () => void, isOff: boolean): void {
  const latest = useRef({ undo, redo, isOff });
  useEffect(() => {
    latest.current = { undo, redo, isOff };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (latest.current.isOff || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      const isUndo = key === "z" && !event.shiftKey;
      if (!isUndo && key !== "y" && key !== "z") return;
      // A window over the page has fields of its own.
      if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return;
      event.preventDefault();
      latest.current[isUndo ? "undo" : "redo"]();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
