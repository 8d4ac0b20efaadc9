import type { WallState } from "#app/state/wall-control.ts";
import { type ClickerPosition, mostScenes, type WallState as ToldState } from "#domain/api/clicker.ts";

/** What a wall shows, without its number in time. */
export type Shown = Omit<ClickerPosition, "sequence">;
type ToldScene = NonNullable<ToldState["scenes"]>[number];

// The server takes 512 KB; the rest is room for what stands around the notes.
const mostBytes = 480 * 1024;
const mostNotes = 5000;

function cut(scenes: WallState["scenes"], notes: number): readonly ToldScene[] {
  return scenes.slice(0, mostScenes).map((scene, at) => ({
    id: (scene.id === "" ? String(at) : scene.id).slice(0, 80),
    title: scene.title.slice(0, 300),
    notes: scene.notes.slice(0, notes),
  }));
}

/** The scenes as phones are told them: with notes cut where all of them together are more than the server takes. */
export function scenesForPhones(scenes: WallState["scenes"]): readonly ToldScene[] {
  for (let notes = mostNotes; ; notes = Math.floor(notes / 2)) {
    const told = cut(scenes, notes);
    if (notes < 10 || new TextEncoder().encode(JSON.stringify(told)).length <= mostBytes) return told;
  }
}

/** What a wall shows, as phones are told. */
export function shownBy({ at, isPaused, isBlack }: WallState): Shown {
  return { scene: Math.max(0, Math.min(at, mostScenes - 1)), isPaused, isBlack };
}

/** Whether two are the same. */
export function isSameShown(one: Shown, other: Shown): boolean {
  return one.scene === other.scene && one.isPaused === other.isPaused && one.isBlack === other.isBlack;
}

/**
 * What a command asks for: only what it changes of what the server knew (`base`). The rest of a position is as old as that, and
 * the wall may have gone on by itself since.
 */
export function changesOf(base: Shown, command: Shown): Partial<Shown> {
  return {
    ...(command.scene === base.scene ? {} : { scene: command.scene }),
    ...(command.isPaused === base.isPaused ? {} : { isPaused: command.isPaused }),
    ...(command.isBlack === base.isBlack ? {} : { isBlack: command.isBlack }),
  };
}
