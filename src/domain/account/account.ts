import { z } from "zod";
import type { FeatureId, UnitId } from "../plan/ids.ts";
import { unitId } from "../plan/ids.ts";
import type { PlanIndex } from "../plan/plan-index.ts";

/** `reporter` 填报员, bound to units · `editor` 规划办, reviews and reports for any unit · `admin` 管理员, accounts and records. */
export const role = z.enum(["reporter", "editor", "admin"]);
/** See {@link role}. */
export type Role = z.infer<typeof role>;

/** A name to sign in with. */
export const userName = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9._-]{2,31}$/, "Expected 3 to 32 of a–z, 0–9, dot, dash and underscore")
  .brand<"UserName">();

/** A password that someone chooses; only its length is asked for (NIST SP 800-63B). */
export const password = z
  .string()
  .min(12, "Expected at least 12 characters")
  .max(128, "Expected at most 128 characters");

/** Someone who can sign in. */
export const account = z
  .strictObject({
    id: z.string().min(1),
    userName: z.string().min(1),
    /** Shown beside what they wrote. */
    name: z.string().trim().min(1).max(40),
    role,
    /** Units that a reporter reports for; empty for the others. */
    units: z.array(unitId).readonly(),
    /** Whether they may no longer sign in. */
    isClosed: z.boolean(),
  })
  .readonly();
/** See {@link account}. */
export type Account = z.infer<typeof account>;

/** What an `admin` sends to make an account; a reporter has at least one unit. */
export const newAccount = z
  .strictObject({
    userName,
    name: z.string().trim().min(1).max(40),
    role,
    units: z.array(unitId).readonly(),
    password,
  })
  .refine((value) => value.role !== "reporter" || value.units.length > 0, {
    path: ["units"],
    message: "Expected at least one unit for a reporter",
  })
  .readonly();
/** See {@link newAccount}. */
export type NewAccount = z.infer<typeof newAccount>;

/** Everything that somebody may or may not do. */
export const permissions = [
  "read",
  "readConfidential",
  "report",
  "review",
  "freezeMonth",
  "saveBriefing",
  "replaceGeometry",
  "revisePlan",
  "manageAccounts",
  "readAudit",
] as const;
/** One of {@link permissions}. */
export type Permission = (typeof permissions)[number];

const granted: Readonly<Record<Role, readonly Permission[]>> = {
  reporter: ["read", "readConfidential", "report"],
  editor: [
    "read",
    "readConfidential",
    "report",
    "review",
    "freezeMonth",
    "saveBriefing",
    "replaceGeometry",
    "revisePlan",
  ],
  admin: ["read", "readConfidential", "manageAccounts", "readAudit"],
};

/** Whether someone may do something at all; `null` is a reader who has not signed in. */
export function may(who: Account | null, permission: Permission, isReadingOpen: boolean): boolean {
  if (who === null || who.isClosed) return permission === "read" && isReadingOpen;
  return granted[who.role].includes(permission);
}

/** The units responsible for a feature: those of its tasks, each once, in the order of the plan. */
export function unitsOf(index: PlanIndex, feature: FeatureId): readonly UnitId[] {
  const tasks = index.featureById.get(feature)?.properties.tasks ?? [];
  return [...new Set(tasks.flatMap((id) => index.taskById.get(id)?.units ?? []))];
}

/** The units in whose name someone may report on a feature; empty: none. An editor may for any unit responsible for it. */
export function reportingUnits(who: Account | null, index: PlanIndex, feature: FeatureId): readonly UnitId[] {
  if (!may(who, "report", false) || who === null) return [];
  const responsible = unitsOf(index, feature);
  return who.role === "editor" ? responsible : responsible.filter((unit) => who.units.includes(unit));
}
