import type { SlideParts } from "#app/briefing/slide-parts.ts";
import type { BriefingScene } from "#domain/briefing/briefing.ts";
import type { Issue } from "#domain/result.ts";

/** What every part of the form of a scene is given. */
export type FormPart = {
  readonly scene: BriefingScene;
  readonly parts: SlideParts;
  /** What keeps the scene from being saved; paths from the scene on. */
  readonly issues: readonly Issue[];
  /** Worth a second look, but taken; paths from the scene on. */
  readonly warnings: readonly Issue[];
  /** Changes the scene; `undefined` takes an optional part away. Edits of the same `group` in a row are undone as one. */
  readonly onChange: (changes: Partial<BriefingScene>, group?: string) => void;
};
