import { useEffect, useMemo, useRef } from "react";
import { useShortcuts } from "#app/page/use-shortcuts.ts";
import type { WallAsk } from "#app/panels/wall/wall-tools.tsx";
import type { WallControls } from "#app/state/wall-control.ts";

/** The keys of a wall: presenters' clickers send the same. */
export function useWallKeys(controls: WallControls, count: number, ask: (ask: WallAsk) => void): void {
  const shortcuts = useMemo(() => {
    const letters = (key: string, act: () => void): Readonly<Record<string, () => void>> => ({
      [key]: act,
      [key.toUpperCase()]: act,
    });
    const numbers = Object.fromEntries(
      Array.from({ length: 9 }, (_, at): [string, () => void] => [String(at + 1), () => controls.go(at)]),
    );
    return {
      ...numbers,
      ArrowRight: controls.next,
      ArrowDown: controls.next,
      PageDown: controls.next,
      " ": controls.next,
      ArrowLeft: controls.previous,
      ArrowUp: controls.previous,
      PageUp: controls.previous,
      Home: () => controls.go(0),
      End: () => controls.go(count - 1),
      ...letters("b", controls.toggleBlack),
      ".": controls.toggleBlack,
      ...letters("p", controls.togglePause),
      ...letters("f", () => ask("full")),
      ...letters("q", () => ask("clicker")),
      ...letters("s", () => ask("speaker")),
      ...letters("e", () => ask("export")),
      "?": () => ask("help"),
      Escape: () => ask("leave"),
    };
  }, [controls, count, ask]);
  useShortcuts(shortcuts);
}

const swipePixels = 60;

/** Swiping to the left is next, to the right previous. */
export function useSwipe(controls: WallControls): void {
  const from = useRef<{ readonly x: number; readonly y: number } | null>(null);
  useEffect(() => {
    const onStart = (event: TouchEvent): void => {
      const touch = event.touches[0];
      from.current = event.touches.length === 1 && touch !== undefined ? { x: touch.clientX, y: touch.clientY } : null;
    };
    const onEnd = (event: TouchEvent): void => {
      const touch = event.changedTouches[0];
      if (from.current === null || touch === undefined) return;
      const [right, down] = [touch.clientX - from.current.x, touch.clientY - from.current.y];
      from.current = null;
      if (Math.abs(right) < swipePixels || Math.abs(right) < 2 * Math.abs(down)) return;
      if (right < 0) controls.next();
      else controls.previous();
    };
    window.addEventListener("touchstart", onStart, { passive: true });
    window.addEventListener("touchend", onEnd, { passive: true });
    return () => {
      window.removeEventListener("touchstart", onStart);
      window.removeEventListener("touchend", onEnd);
    };
  }, [controls]);
}
