import { z } from "zod";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { ReportId } from "#domain/progress/report.ts";
import { type KeptPhoto, keptPhoto } from "./kept-photo.ts";
import { browserShelf } from "./shelf.ts";

const text = z.string();

/** A report as it was typed: text by text, right or wrong. */
export const draftContent = z
  .strictObject({
    unit: text,
    /** Empty: none chosen yet. */
    phase: text,
    percent: text,
    asOfOn: text,
    summary: text,
    reason: text,
    blockers: text,
    needsCoordination: text,
    /** 万元. */
    investment: text,
    /** From and to by chainage, such as `K12+300`. `id` tells the rows apart. */
    sections: z.array(z.strictObject({ id: text, from: text, to: text, state: text })).readonly(),
  })
  .readonly();
/** See {@link draftContent}. */
export type DraftContent = z.infer<typeof draftContent>;

const draft = z.strictObject({ key: z.uuid(), content: draftContent }).readonly();

/** Whose draft it is, and of which report. */
export type DraftOf = {
  readonly account: string;
  readonly feature: FeatureId;
  /** The report that it corrects; `null` for a new one. */
  readonly replaces: ReportId | null;
};

/** A draft as it was kept, with the key under which it will be sent. */
export type KeptDraft = {
  readonly key: string;
  readonly content: DraftContent;
  readonly photos: readonly KeptPhoto[];
};

const contents = browserShelf("drafts", draft);
// By themselves, so that typing does not write the files again.
const photos = browserShelf("draft-photos", z.array(keptPhoto).readonly());

function nameOf({ account, feature, replaces }: DraftOf): string {
  return `${account} ${feature} ${replaces ?? "new"}`;
}

/** The draft that was kept; `null` where there is none, or where the browser keeps nothing. */
export async function readDraft(of: DraftOf): Promise<KeptDraft | null> {
  try {
    const kept = await contents.read(nameOf(of));
    return kept === null ? null : { ...kept, photos: (await photos.read(nameOf(of))) ?? [] };
  } catch {
    return null;
  }
}

/** Keeps what was typed. Answers whether the browser took it. */
export async function keepDraft(of: DraftOf, key: string, content: DraftContent): Promise<boolean> {
  return contents.write(nameOf(of), { key, content }).then(
    () => true,
    () => false,
  );
}

/** Keeps the photos of a draft. Answers whether the browser took them. */
export async function keepDraftPhotos(of: DraftOf, kept: readonly KeptPhoto[]): Promise<boolean> {
  return photos.write(nameOf(of), kept).then(
    () => true,
    () => false,
  );
}

/** Forgets a draft with its photos. */
export async function dropDraft(of: DraftOf): Promise<void> {
  await Promise.allSettled([contents.remove(nameOf(of)), photos.remove(nameOf(of))]);
}
