import type { FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  newPlanRestoration,
  newPlanVersion,
  planVersions,
  planVersion,
  presentPlan,
  presentPlanQuery,
} from "#domain/api/plan.ts";
import { idempotencyKey } from "#domain/api/reports.ts";
import { revisionIssues } from "#domain/plan-revision/revision-issues.ts";
import { permitAccount, seesAll } from "../http/access.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { Routes } from "../http/routes.ts";
import { withoutName } from "../geometry/geometry-store.ts";
import { contentOf, planVersionOf, readPlanVersions, readStoredPlan } from "./plan-store.ts";
import { planSavedBefore, type PlanSaving, type SavedPlanRow, savePlan } from "./save-plan.ts";

const headers = z.looseObject({ "idempotency-key": idempotencyKey });

// A plan ten times as long as a county's, with every key on a line of its own.
const bodyLimit = 16 * 1024 * 1024;

/** The plan in place of the one that comes with the build: what stands, its history, revising and restoring. */
export const planRoutes: Routes = async (app, deps) => {
  const { db } = deps.database;
  const tags = ["plan"];
  const features = Object.values(deps.plan.sources).flatMap((source) => source.features);

  async function save(
    request: FastifyRequest,
    what: Pick<PlanSaving, "basedOn" | "content" | "restores" | "key" | "detail">,
    check: () => void,
  ): Promise<{ readonly row: SavedPlanRow; readonly isNew: boolean }> {
    const { id, name } = await permitAccount(deps, request, "revisePlan");
    const saving: PlanSaving = { ...what, who: { id, name }, at: deps.now(), address: request.ip };
    const before = await planSavedBefore(db, saving);
    if (before !== null) return { row: before, isNew: false };
    check();
    try {
      return { row: await db.transaction().execute((transaction) => savePlan(transaction, saving)), isNew: true };
    } catch (cause) {
      // The same request may have come twice at once; its twin has been the faster one then.
      const meanwhile = await planSavedBefore(db, saving);
      if (meanwhile === null) throw cause;
      return { row: meanwhile, isNew: false };
    }
  }

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/plan",
    schema: {
      summary: "The version of the plan that stands, in place of the one that comes with the build",
      tags,
      querystring: presentPlanQuery,
      response: { 200: presentPlan },
    },
    handler: async (request, reply) => {
      const isFull = await seesAll(deps, request);
      const stored = await readStoredPlan(db);
      const saved = stored === null || isFull ? (stored?.saved ?? null) : withoutName(stored.saved);
      const isKnown = stored?.saved.version === request.query.known;
      return reply.header("Cache-Control", "no-store").send({ saved, plan: isKnown ? null : (stored?.plan ?? null) });
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/plan/versions",
    schema: {
      summary: "Who revised or restored the plan when and why, newest first",
      tags,
      response: { 200: planVersions },
    },
    handler: async (request, reply) => {
      const isFull = await seesAll(deps, request);
      const versions = await readPlanVersions(db);
      return reply
        .header("Cache-Control", "no-store")
        .send({ versions: isFull ? versions : versions.map(withoutName) });
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/plan",
    bodyLimit,
    schema: {
      summary: "Save a new version of the plan, whole; what stood before is kept",
      tags,
      headers,
      body: newPlanVersion,
      response: { 200: planVersion, 201: planVersion },
    },
    handler: async (request, reply) => {
      const { basedOn, claim, plan } = request.body;
      const key = request.headers["idempotency-key"];
      const what = { basedOn, content: contentOf(claim, plan), restores: null, key, detail: { number: claim.number } };
      const { row, isNew } = await save(request, what, () => {
        const issues = revisionIssues(plan, features).map((issue) => ({ ...issue, path: ["plan", ...issue.path] }));
        if (issues.length > 0) throw new ProblemError("bad-request", "What was sent cannot be taken as it is", issues);
      });
      return reply.code(isNew ? 201 : 200).send(planVersionOf(row));
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/plan/restorations",
    schema: {
      summary: "Let an older version of the plan stand again, as a new version",
      tags,
      headers,
      body: newPlanRestoration,
      response: { 200: planVersion, 201: planVersion },
    },
    handler: async (request, reply) => {
      const { basedOn, version } = request.body;
      await permitAccount(deps, request, "revisePlan");
      const old = await db
        .selectFrom("plan_versions")
        .select("content")
        .where("version", "=", version)
        .executeTakeFirst();
      const key = request.headers["idempotency-key"];
      const what = { basedOn, content: old?.content ?? null, restores: version, key, detail: {} };
      const { row, isNew } = await save(request, what, () => {
        if (version >= basedOn || (version > 0 && old === undefined))
          throw new ProblemError("bad-request", "What was sent cannot be taken as it is", [
            { path: ["version"], message: `Expected a version before ${basedOn}, found ${version}` },
          ]);
      });
      return reply.code(isNew ? 201 : 200).send(planVersionOf(row));
    },
  });
};
