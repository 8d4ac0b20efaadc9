import { z } from "zod";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { readDraft } from "#domain/briefing/briefing-draft.ts";
import { browserShelf } from "./shelf.ts";

const draft = z
  .strictObject({
    /** As it was written, right or wrong. */
    briefing: z.custom<Briefing>((value) => readDraft(value) !== null),
    /** The version that was changed; 0: the shipped file, or none. */
    basedOn: z.int().min(0),
    /** UTC. */
    keptAt: z.iso.datetime(),
  })
  .readonly();

/** A briefing as somebody has left it in this browser, not saved yet. */
export type BriefingDraft = z.infer<typeof draft>;

const drafts = browserShelf("briefing-drafts", draft);

/** The draft of a briefing; `null` where there is none, or where the browser keeps nothing. */
export async function readBriefingDraft(id: string): Promise<BriefingDraft | null> {
  return drafts.read(id).catch(() => null);
}

/** Every draft of this browser, in no order. */
export async function readBriefingDrafts(): Promise<readonly BriefingDraft[]> {
  return drafts.readAll().catch(() => []);
}

/** Keeps a draft under its briefing's id. Answers whether the browser took it. */
export async function keepBriefingDraft(id: string, content: BriefingDraft): Promise<boolean> {
  return drafts.write(id, content).then(
    () => true,
    () => false,
  );
}

/** Forgets the draft of a briefing. */
export async function dropBriefingDraft(id: string): Promise<void> {
  await drafts.remove(id).catch(() => undefined);
}
