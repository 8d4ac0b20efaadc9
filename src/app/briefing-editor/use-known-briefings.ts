import { useEffect, useState } from "react";
import { askBriefings } from "#app/data/briefing-api.ts";
import { readBriefingDrafts } from "#app/data/briefing-drafts.ts";
import { shippedBriefings } from "#app/data/briefings.ts";
import { loadJson } from "#app/data/loadable.ts";
import { type LanguageCode, nameIn } from "#app/language/language.ts";
import { type Briefing, briefing } from "#domain/briefing/briefing.ts";

/** A briefing that can be gone to. `version` is the newest saved one, 0 for none; a mere draft has neither been saved nor shipped. */
export type KnownBriefing = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly version: number;
  readonly isMereDraft: boolean;
};

async function load(isServed: boolean): Promise<readonly KnownBriefing[]> {
  const [shipped, saved, drafts] = await Promise.all([
    Promise.all([...shippedBriefings.values()].map((url) => loadJson(url, briefing))),
    isServed ? askBriefings() : null,
    readBriefingDrafts(),
  ]);
  const known = new Map<string, KnownBriefing>();
  for (const {
    briefing: { id, name, nameEn },
  } of drafts)
    known.set(id, { id, name, nameEn, version: 0, isMereDraft: true });
  for (const file of shipped) {
    if (file.status !== "ready") continue;
    const { id, name, nameEn } = file.value;
    known.set(id, { id, name, nameEn, version: 0, isMereDraft: false });
  }
  if (saved?.kind === "value")
    for (const { id, name, nameEn, version } of saved.value)
      known.set(id, { id, name, nameEn, version, isMereDraft: false });
  return [...known.values()];
}

/** Every briefing that is shipped, saved or begun in this browser; empty until that is known. */
export function useKnownBriefings(isServed: boolean): readonly KnownBriefing[] {
  const [known, setKnown] = useState<readonly KnownBriefing[]>([]);
  useEffect(() => {
    let isGone = false;
    const find = async (): Promise<void> => {
      const found = await load(isServed);
      if (!isGone) setKnown(found);
    };
    void find();
    return () => {
      isGone = true;
    };
  }, [isServed]);
  return known;
}

/** The briefings to choose from, by id, with the one that is edited under its present name; drafts that are only here are marked. */
export function briefingChoices(
  known: readonly KnownBriefing[],
  draft: Briefing,
  language: LanguageCode,
  mark: (name: string) => string,
): readonly (readonly [id: string, name: string])[] {
  const names = new Map(
    known.map((each): [string, string] => {
      const name = nameIn(language, each);
      return [each.id, each.isMereDraft ? mark(name) : name];
    }),
  );
  names.set(draft.id, nameIn(language, draft));
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1));
}
