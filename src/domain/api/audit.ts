import { z } from "zod";
import { isoDate } from "../plan/ids.ts";

/** Who did what, when and from where. */
export const auditEntry = z
  .strictObject({
    /** Grows with every entry. */
    number: z.int().positive(),
    /** UTC. */
    at: z.iso.datetime(),
    /** `null` before anybody has signed in. */
    account: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
    /** `<subject>.<verb>`, for example `report.create`. */
    action: z.string(),
    /** Id of what it was done to; `null` where that has none. */
    subject: z.string().nullable(),
    /** What else is worth knowing. */
    detail: z.record(z.string(), z.unknown()),
    /** Network address that it came from. */
    address: z.string(),
  })
  .readonly();
/** See {@link auditEntry}. */
export type AuditLine = z.infer<typeof auditEntry>;

const filter = {
  /** First day, in the plan's time zone; from the beginning where absent. */
  from: isoDate.optional(),
  /** Last day, in the plan's time zone; up to now where absent. */
  to: isoDate.optional(),
  /** Id of who did it. */
  account: z.string().min(1).max(64).optional(),
  /** What was done, for example `report.create`. */
  action: z.string().min(1).max(64).optional(),
};

/** `GET /api/audit.csv`: what of the audit log is wanted. */
export const auditFilter = z.strictObject(filter).readonly();
/** See {@link auditFilter}. */
export type AuditFilter = z.infer<typeof auditFilter>;

/** `GET /api/audit`: a page of it, newest first. */
export const auditQuery = z
  .strictObject({
    ...filter,
    /** Only what is older than the entry with this number: `next` of the page before. */
    before: z.coerce.number().int().positive().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  })
  .readonly();

/** Answer of `GET /api/audit`. */
export const auditPage = z
  .strictObject({
    entries: z.array(auditEntry).readonly(),
    /** `before` of the next page; `null`: this is the last. */
    next: z.int().positive().nullable(),
  })
  .readonly();
/** See {@link auditPage}. */
export type AuditPage = z.infer<typeof auditPage>;
