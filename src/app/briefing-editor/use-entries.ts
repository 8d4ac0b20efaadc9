import { useMemo } from "react";
import type { Slides } from "#app/brief/use-slides.ts";
import { makeSlide } from "#app/briefing/make-slide.ts";
import type { Slide } from "#app/briefing/slide.ts";
import type { SceneRow } from "#app/panels/briefing-editor/scene-list.tsx";
import { issuesOfEntry } from "#app/panels/briefing-editor/issue-words.ts";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { sceneOf } from "#domain/briefing/edit-scenes.ts";
import { type PlayedScene, playedScenes } from "#domain/briefing/play.ts";
import type { Issue } from "#domain/result.ts";

/** An entry as it plays: its first scene, or, where a series has none now, the one it would be made from. */
export type PlayedEntry = {
  readonly played: PlayedScene;
  readonly slide: Slide;
  /** How many scenes it has now. */
  readonly pages: number;
  /** The place of its first scene among all, from 0. */
  readonly first: number;
};

/** Every entry of a briefing as it plays now. */
export function playedEntries(briefing: Briefing, { statuses, parts }: Slides): readonly PlayedEntry[] {
  let first = 0;
  return briefing.scenes.map((entry) => {
    const scenes = playedScenes({ ...briefing, scenes: [entry] }, statuses);
    const scene = sceneOf(entry);
    const played = scenes[0] ?? { id: scene.id, scene, feature: null, light: null, page: null };
    const own = { played, slide: makeSlide(parts, played), pages: scenes.length, first };
    first += scenes.length;
    return own;
  });
}

/** The lines of the list of scenes. */
export function useRows(
  briefing: Briefing,
  entries: readonly PlayedEntry[],
  issues: readonly Issue[],
): readonly SceneRow[] {
  return useMemo(() => {
    const seen = new Set<string>();
    return briefing.scenes.map((entry, at) => {
      const { id } = sceneOf(entry);
      // A file may have an id twice; the list has not.
      const key = seen.has(id) ? `${id} ${at}` : id;
      seen.add(id);
      return {
        key,
        title: entries[at]?.slide.title ?? "",
        message: entries[at]?.slide.message ?? "",
        faults: issuesOfEntry(issues, entry, at).length,
        pages: entry.kind === "series" ? (entries[at]?.pages ?? 0) : null,
      };
    });
  }, [briefing, entries, issues]);
}
