import { useEffect, useMemo, useState } from "react";
import type { WallControls } from "#app/state/wall-control.ts";

/** How a wall plays. */
export type Playback = {
  readonly at: number;
  /** Whether it goes on by itself now. */
  readonly isRunning: boolean;
  readonly isBlack: boolean;
  /** Shares of the wall's width and height; `null`: no pointer. */
  readonly pointer: { readonly x: number; readonly y: number } | null;
  readonly controls: WallControls;
};

type PlaybackOptions = {
  readonly count: number;
  readonly first: number;
  readonly isAuto: boolean;
  /** How long the scene stays, milliseconds. */
  readonly dwell: number;
  /** Without a key for so long, it goes on by itself again, milliseconds. */
  readonly idle: number;
};

type Mode = "running" | "touched" | "paused";

/** Plays `count` scenes: by itself until somebody steers, and again once nobody has for a while. */
export function usePlayback({ count, first, isAuto, dwell, idle }: PlaybackOptions): Playback {
  const [wanted, setAt] = useState(first);
  const [mode, setMode] = useState<Mode>(isAuto ? "running" : "paused");
  const [touches, setTouches] = useState(0);
  const [isBlack, setBlack] = useState(false);
  const [pointer, setPointer] = useState<Playback["pointer"]>(null);
  // Scenes made from the data may become fewer.
  const at = Math.max(0, Math.min(wanted, count - 1));
  const isRunning = mode === "running" && !isBlack && count > 1;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(() => setAt((at + 1) % count), dwell);
    return () => clearTimeout(timer);
  }, [isRunning, at, count, dwell]);
  useEffect(() => {
    if (mode !== "touched") return undefined;
    const timer = setTimeout(() => setMode("running"), idle);
    return () => clearTimeout(timer);
  }, [mode, touches, idle]);
  const controls = useMemo<WallControls>(() => {
    const touch = (): void => {
      setTouches((value) => value + 1);
      setMode((value) => (value === "running" ? "touched" : value));
    };
    const to = (step: (value: number) => number) => (): void => {
      touch();
      setBlack(false);
      setAt((value) => Math.max(0, Math.min(count - 1, step(Math.max(0, Math.min(value, count - 1))))));
    };
    return {
      next: to((value) => value + 1),
      previous: to((value) => value - 1),
      go: (target) => to(() => target)(),
      togglePause: () => setMode((value) => (value === "running" ? "paused" : "running")),
      toggleBlack: () => {
        touch();
        setBlack((value) => !value);
      },
      point: setPointer,
    };
  }, [count]);
  return { at, isRunning, isBlack, pointer, controls };
}
