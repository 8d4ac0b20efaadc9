import type { ClickerCommand, WallState } from "#domain/api/clicker.ts";
import type { Clicker } from "./clicker-store.ts";

/** What a phone sends that moves the wall on. */
export type MovingCommand = Exclude<ClickerCommand, { command: "pointer" | "pointerOff" }>;

/** What a wall shows, as it is stored. */
export type Shown = Pick<Clicker, "scene" | "is_paused" | "is_black">;

/**
 * What the wall is to show after a command; `stale` where it was pressed on another scene than the one that is shown by then,
 * or before the command that came last was seen; `outside` where there is no such scene. On the last scene the next one is the
 * same again.
 */
export function followCommand(clicker: Clicker, command: MovingCommand): Shown | "stale" | "outside" {
  const { scene, scene_count, is_paused, is_black } = clicker;
  const shown: Shown = { scene, is_paused, is_black };
  switch (command.command) {
    case "pause":
      return command.seen < clicker.commanded_at ? "stale" : { ...shown, is_paused: is_paused === 1 ? 0 : 1 };
    case "black":
      return command.seen < clicker.commanded_at ? "stale" : { ...shown, is_black: is_black === 1 ? 0 : 1 };
    case "next":
      return command.from === scene ? { ...shown, scene: Math.min(scene + 1, scene_count - 1) } : "stale";
    case "previous":
      return command.from === scene ? { ...shown, scene: Math.max(scene - 1, 0) } : "stale";
    case "go":
      if (command.scene >= scene_count) return "outside";
      return command.from === scene ? { ...shown, scene: command.scene } : "stale";
  }
}

/**
 * What is shown after a wall has told: what it says, unless a command is still on its way to it, which then holds.
 * `sceneCount`: how many scenes there are now.
 */
export function followWall(clicker: Clicker, state: WallState, sceneCount: number): Shown {
  const { scene, is_paused, is_black, commanded_at } = clicker;
  if (state.after < commanded_at) return { scene: Math.min(scene, sceneCount - 1), is_paused, is_black };
  return { scene: state.scene, is_paused: state.isPaused ? 1 : 0, is_black: state.isBlack ? 1 : 0 };
}
