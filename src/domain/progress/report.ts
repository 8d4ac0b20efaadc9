import { z } from "zod";
import { featureId, isoDate, unitId } from "../plan/ids.ts";
import { photo } from "./photo.ts";
import { asidePhases, reportPhase } from "./report-phase.ts";

/** A report's id, a UUID made by the server. */
export const reportId = z.uuid("Expected the id of a report").brand<"ReportId">();
/** See {@link reportId}. */
export type ReportId = z.infer<typeof reportId>;

/** How far a stretch of a corridor is: untouched 未开工 · in work 在建 · done 已完成. */
export const sectionState = z.enum(["untouched", "in-work", "done"]);
/** See {@link sectionState}. */
export type SectionState = z.infer<typeof sectionState>;

/** The state of a stretch by chainage (桩号), metres from the start of the line. */
export const section = z
  .strictObject({
    fromMeters: z.number().min(0),
    toMeters: z.number().positive(),
    state: sectionState,
  })
  .refine(({ fromMeters, toMeters }) => toMeters > fromMeters, {
    path: ["toMeters"],
    message: "Expected the end of the stretch after its start",
  })
  .readonly();

/** A text that may be left empty, as people send it: `null` where nothing is in it. */
export const optionalText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Expected at most ${most} characters`)
    .transform((value) => (value === "" ? null : value))
    .nullable();

/** The page that a public fact (公开信息) was taken from. */
export const reportSource = z
  .strictObject({
    title: z.string().min(1),
    publisher: z.string(),
    /** Address without scheme, as read; empty where there is none. */
    address: z.string(),
    publishedOn: isoDate,
  })
  .readonly();
/** See {@link reportSource}. */
export type ReportSource = z.infer<typeof reportSource>;

const content = {
  feature: featureId,
  /** The day whose state it tells. */
  asOfOn: isoDate,
  phase: reportPhase,
  /** Percent complete (形象进度); `null`: not told. */
  percent: z.number().min(0).max(100).nullable(),
  /** By chainage, without overlaps; empty: not told. */
  sections: z.array(section).readonly(),
  summary: z.string().trim().min(1, "Expected a few words on the progress").max(2000),
  /** Why it is on hold or withdrawn; required for those, else `null`. */
  reason: optionalText(500),
  /** Seen by signed-in users only; others are sent `null`. */
  blockers: optionalText(2000),
  /** Seen by signed-in users only; others are sent `null`. */
  needsCoordination: optionalText(2000),
  /** Invested since the start, in 万元; `null`: not told. */
  investmentWanYuan: z.number().min(0).nullable(),
  photos: z.array(photo).max(12).readonly(),
  /** The report that this one corrects. */
  replaces: reportId.nullable(),
};

type Content = Pick<z.output<z.ZodObject<typeof content>>, "phase" | "reason" | "sections">;

function checkContent({ phase, reason, sections }: Content, context: z.RefinementCtx): void {
  if (asidePhases.includes(phase) && reason === null)
    context.addIssue({
      code: "custom",
      path: ["reason"],
      message: "Expected the reason for holding or withdrawing it",
    });
  const inOrder = sections.toSorted((a, b) => a.fromMeters - b.fromMeters);
  inOrder.forEach((each, at) => {
    const next = inOrder[at + 1];
    if (next !== undefined && next.fromMeters < each.toMeters)
      context.addIssue({
        code: "custom",
        path: ["sections", sections.indexOf(next), "fromMeters"],
        message: `Expected ${each.toMeters} or more: the stretch before it ends there`,
      });
  });
}

/** What a unit sends. The server adds id, author and time. */
export const newReport = z
  .strictObject({ ...content, unit: unitId })
  .superRefine(checkContent)
  .readonly();
/** See {@link newReport}. */
export type NewReport = z.infer<typeof newReport>;

/** Who wrote something: an account's id and the name it had then. */
export const author = z.strictObject({ id: z.string().min(1), name: z.string().min(1) }).readonly();
/** See {@link author}. */
export type Author = z.infer<typeof author>;

/** The plan office's word on a report. A report counts until it is returned (退回); the newest word holds. */
export const review = z
  .strictObject({
    verdict: z.enum(["accepted", "returned"]),
    /** `null` where there is none; a return has one. */
    reason: z.string().nullable(),
    reviewer: author,
    /** UTC. */
    createdAt: z.iso.datetime(),
  })
  .readonly();

/** A progress report. Never edited or deleted: a correction is a new report that names the one it replaces. */
export const report = z
  .strictObject({
    ...content,
    reason: z.string().nullable(),
    blockers: z.string().nullable(),
    needsCoordination: z.string().nullable(),
    id: reportId,
    /** `null` for a public fact. */
    unit: unitId.nullable(),
    /** `null` for a public fact, and for readers who have not signed in. */
    author: author.nullable(),
    /** When the server took it, UTC. */
    createdAt: z.iso.datetime(),
    /** Where a public fact (公开信息) comes from; `null` for a unit's report. */
    source: reportSource.nullable(),
    /** The report that corrected this one; `null` while none did. */
    replacedBy: reportId.nullable(),
    /** Oldest first. */
    reviews: z.array(review).readonly(),
  })
  .readonly();
/** See {@link report}. */
export type Report = z.infer<typeof report>;

/** A public fact to be loaded as a report; `knownOn` is the day its page was published. */
export const publicReport = z
  .strictObject({
    feature: featureId,
    asOfOn: isoDate,
    phase: reportPhase,
    percent: z.number().min(0).max(100).nullable(),
    summary: z.string().min(1),
    /** Id in `geodata/sources/references.json`. */
    reference: z.string().min(1),
  })
  .readonly();
/** See {@link publicReport}. */
export type PublicReport = z.infer<typeof publicReport>;
