import type { FeatureId, TaskId, Year } from "../plan/ids.ts";
import type { Light } from "../progress/light.ts";
import { type Briefing, type BriefingEntry, type BriefingScene, briefingScene, type SceneCamera } from "./briefing.ts";
import type { SceneLayer } from "./briefing.ts";

/** Words that a new scene begins with, in both languages; without a typed figure, see `words` of the schema. */
export type SceneStart = Pick<BriefingScene, "title" | "titleEn" | "message" | "messageEn">;

/** A view of the map that a scene is made from. */
export type CapturedView = {
  readonly camera: SceneCamera;
  readonly year: Year;
  /** `YYYY-MM-DD`; `null`: the day on which the briefing is played. */
  readonly asOf: string | null;
  readonly layers: readonly SceneLayer[];
  /** What is selected; it gives the scene its name. */
  readonly selection: FeatureId | null;
  /** What passes the filters; empty where nothing is filtered. */
  readonly features: readonly FeatureId[];
  readonly task: TaskId | null;
  readonly lights: readonly Light[];
};

/** The scene of an entry: its own, or the one that a series is made from. */
export function sceneOf(entry: BriefingEntry): BriefingScene {
  return entry.kind === "series" ? entry.scene : entry;
}

/** An id that no scene of a briefing has: `base`, else `base-b`, `base-c` … `base-z`, `base-za` … */
export function freeSceneId(briefing: Briefing, base: string): string {
  const taken = new Set<string>(briefing.scenes.map((entry) => sceneOf(entry).id));
  const stem = base.slice(0, 50);
  for (let at = 0, id = base; ; at += 1) {
    if (!taken.has(id)) return id;
    id = `${stem}-${"z".repeat(Math.floor(at / 25))}${String.fromCodePoint(98 + (at % 25))}`;
  }
}

/** A scene of the whole county with nothing on it but its first words. */
export function newScene(briefing: Briefing, start: SceneStart): BriefingScene {
  return briefingScene.parse({ kind: "scene", id: freeSceneId(briefing, "scene"), ...start });
}

/** A scene of a view: its camera, year, day and layers; what is selected or passes the filters stands out and gives the name. */
export function capturedScene(briefing: Briefing, view: CapturedView, start: SceneStart): BriefingScene {
  const { camera, year, asOf, layers, selection, features, task, lights } = view;
  const standsOut = [...new Set([...(selection === null ? [] : [selection]), ...features])];
  const slug = selection === null ? "view" : (selection.split("/")[1] ?? "").replace(/^[^a-z]+/, "").slice(0, 50);
  return briefingScene.parse({
    kind: "scene",
    id: freeSceneId(briefing, slug === "" ? "view" : slug),
    ...start,
    ...(selection === null ? {} : { title: `{name:${selection}}`, titleEn: `{name:${selection}}` }),
    ...(task === null ? {} : { task }),
    year,
    ...(asOf === null ? {} : { asOf }),
    camera,
    layers,
    emphasis: { features: standsOut, ...(task === null ? {} : { task }), lights },
  });
}

function withScenes(briefing: Briefing, scenes: readonly BriefingEntry[]): Briefing {
  return { ...briefing, scenes };
}

/** The briefing with an entry put in at a place, from 0; beyond the end is the end. */
export function insertEntry(briefing: Briefing, at: number, entry: BriefingEntry): Briefing {
  return withScenes(briefing, briefing.scenes.toSpliced(at, 0, entry));
}

/** The briefing with a copy of an entry after it, under an id of its own; as it is where there is no such entry. */
export function duplicateEntry(briefing: Briefing, at: number): Briefing {
  const entry = briefing.scenes[at];
  if (entry === undefined) return briefing;
  const id = freeSceneId(briefing, sceneOf(entry).id);
  const copy = entry.kind === "series" ? { ...entry, scene: { ...entry.scene, id } } : { ...entry, id };
  return insertEntry(briefing, at + 1, copy);
}

/** The briefing with an entry moved to where another stands; as it is where either is missing or both are the same. */
export function moveEntry(briefing: Briefing, from: number, to: number): Briefing {
  const { scenes } = briefing;
  const entry = scenes[from];
  if (entry === undefined || scenes[to] === undefined || from === to) return briefing;
  return withScenes(briefing, scenes.toSpliced(from, 1).toSpliced(to, 0, entry));
}

/** The briefing without an entry; as it is where there is none, or where it is the last that is left. */
export function removeEntry(briefing: Briefing, at: number): Briefing {
  if (briefing.scenes.length < 2 || briefing.scenes[at] === undefined) return briefing;
  return withScenes(briefing, briefing.scenes.toSpliced(at, 1));
}

/** The briefing with an entry in place of another; as it is where there is none. */
export function replaceEntry(briefing: Briefing, at: number, entry: BriefingEntry): Briefing {
  return briefing.scenes[at] === undefined ? briefing : withScenes(briefing, briefing.scenes.with(at, entry));
}

/** The briefing with changes to the scene of an entry. `undefined` takes an optional part away. */
export function changeScene(briefing: Briefing, at: number, changes: Partial<BriefingScene>): Briefing {
  const entry = briefing.scenes[at];
  if (entry === undefined) return briefing;
  const scene: BriefingScene = { ...sceneOf(entry), ...changes };
  for (const key of ["task", "asOf", "list", "chart", "years"] as const)
    if (scene[key] === undefined) Reflect.deleteProperty(scene, key);
  return replaceEntry(briefing, at, entry.kind === "series" ? { ...entry, scene } : scene);
}
