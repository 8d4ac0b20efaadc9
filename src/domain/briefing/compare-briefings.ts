import type { Briefing, BriefingEntry } from "./briefing.ts";
import { sceneOf } from "./edit-scenes.ts";

/** A scene of two versions of a briefing, by its id. */
export type ComparedScene = {
  readonly id: string;
  /** Place from 1 and content; `null` where this version has no such scene. */
  readonly mine: ComparedEntry | null;
  readonly theirs: ComparedEntry | null;
  /** Whether the content is the same; the place may differ. */
  readonly isSame: boolean;
};

/** An entry and where it stands, from 1. */
export type ComparedEntry = { readonly place: number; readonly entry: BriefingEntry };

/** JSON with the keys of every object in order, so that what was written in another order is the same. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Whether two briefings, or parts of them, say the same. */
export function areSameContent(a: unknown, b: unknown): boolean {
  return inOrder(a) === inOrder(b);
}

function placesOf({ scenes }: Briefing): ReadonlyMap<string, ComparedEntry> {
  return new Map(scenes.map((entry, at) => [sceneOf(entry).id, { place: at + 1, entry }]));
}

/** Every scene of either version, in the order of mine, then what only the other has. */
export function compareBriefings(mine: Briefing, theirs: Briefing): readonly ComparedScene[] {
  const own = placesOf(mine);
  const other = placesOf(theirs);
  return [...new Set([...own.keys(), ...other.keys()])].map((id) => {
    const [left, right] = [own.get(id) ?? null, other.get(id) ?? null];
    return { id, mine: left, theirs: right, isSame: areSameContent(left?.entry, right?.entry) };
  });
}
