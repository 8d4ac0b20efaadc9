import { z } from "zod";
import { plan } from "../plan/plan.ts";
import { revisionClaim } from "../plan-revision/revision-claim.ts";
import { author } from "../progress/report.ts";

/** A version of the plan, without the plan itself; it is never changed or deleted. */
export const planVersion = z
  .strictObject({
    /** 1 for the first after what comes with the build, which counts as 0. */
    version: z.int().min(1),
    /** UTC. */
    savedAt: z.iso.datetime(),
    /** `null` for readers who have not signed in. */
    savedBy: author.nullable(),
    /** `null`: what comes with the build stands again. */
    claim: revisionClaim.nullable(),
    /** The version whose content this is again; 0: what comes with the build. `null`: it is new. */
    restores: z.int().min(0).nullable(),
  })
  .readonly();
/** See {@link planVersion}. */
export type PlanVersion = z.infer<typeof planVersion>;

/** `GET /api/plan`. */
export const presentPlanQuery = z
  .strictObject({
    /** The version that is known; where it still stands, the plan is left out of the answer. */
    known: z.coerce.number().int().min(0).optional(),
  })
  .readonly();

/** Answer of `GET /api/plan`: the version that stands. */
export const presentPlan = z
  .strictObject({
    /** `null`: the plan was never revised, and what comes with the build stands. */
    saved: planVersion.nullable(),
    /** `null`: what comes with the build stands, or what is known. */
    plan: plan.nullable(),
  })
  .readonly();
/** See {@link presentPlan}. */
export type PresentPlanAnswer = z.infer<typeof presentPlan>;

/** Answer of `GET /api/plan/versions`: newest first; none where the plan was never revised. */
export const planVersions = z.strictObject({ versions: z.array(planVersion).readonly() }).readonly();

/** The version that was looked at; 0: what comes with the build. Refused (409) where another has been saved since. */
const basedOn = z.int().min(0);

/** `POST /api/plan`: a new version of the plan, whole. */
export const newPlanVersion = z.strictObject({ basedOn, claim: revisionClaim, plan }).readonly();
/** See {@link newPlanVersion}. */
export type NewPlanVersion = z.infer<typeof newPlanVersion>;

/** `POST /api/plan/restorations`: an older version stands again, as a new one. */
export const newPlanRestoration = z
  .strictObject({
    basedOn,
    /** The version to come back; 0: what comes with the build. */
    version: z.int().min(0),
  })
  .readonly();
/** See {@link newPlanRestoration}. */
export type NewPlanRestoration = z.infer<typeof newPlanRestoration>;
