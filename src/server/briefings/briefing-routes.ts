import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { briefingList, briefingQuery, briefingVersions, saveBriefing, storedBriefing } from "#domain/api/briefings.ts";
import { type Briefing, type BriefingId, briefingId } from "#domain/briefing/briefing.ts";
import { briefingLinkIssues } from "#domain/briefing/briefing-links.ts";
import type { Issue } from "#domain/result.ts";
import { permitAccount, seesAll } from "../http/access.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { Routes } from "../http/routes.ts";
import { asPublicVersion, readBriefing, readBriefings, readBriefingVersions } from "./briefing-store.ts";
import { storeBriefing } from "./save-briefing.ts";

const params = z.strictObject({ id: briefingId });

/** Saved briefings: their list, each with its versions, and saving another version. The shipped ones are not among them. */
export const briefingRoutes: Routes = async (app, deps) => {
  const { db } = deps.database;
  const tags = ["briefings"];

  async function check(briefing: Briefing, id: BriefingId): Promise<void> {
    const issues: Issue[] =
      briefing.id === id ? [] : [{ path: ["id"], message: `Expected "${id}", as in the address` }];
    issues.push(...briefingLinkIssues(briefing, (await deps.presentPlan.read()).index));
    if (issues.length === 0) return;
    const inBody = issues.map(({ path, message }) => ({ path: ["briefing", ...path], message }));
    throw new ProblemError("bad-request", "What was sent cannot be taken as it is", inBody);
  }

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/briefings",
    schema: {
      summary: "The newest version of every saved briefing, without its scenes",
      tags,
      response: { 200: briefingList },
    },
    handler: async (request, reply) => {
      const isFull = await seesAll(deps, request);
      const briefings = await readBriefings(db);
      return reply
        .header("Cache-Control", "no-store")
        .send({ briefings: isFull ? briefings : briefings.map((entry) => ({ ...entry, savedBy: null })) });
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/briefings/:id",
    schema: {
      summary: "A saved briefing, whole: the newest version, or the one that is asked for",
      tags,
      params,
      querystring: briefingQuery,
      response: { 200: storedBriefing },
    },
    handler: async (request, reply) => {
      const isFull = await seesAll(deps, request);
      const stored = await readBriefing(db, request.params.id, request.query.version ?? null);
      if (stored === null) throw new ProblemError("not-found", "There is no such saved briefing");
      return reply.header("Cache-Control", "no-store").send(isFull ? stored : asPublicVersion(stored));
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/briefings/:id/versions",
    schema: {
      summary: "Who saved which version of a briefing when, newest first; none where it has not been saved",
      tags,
      params,
      response: { 200: briefingVersions },
    },
    handler: async (request, reply) => {
      const isFull = await seesAll(deps, request);
      const versions = await readBriefingVersions(db, request.params.id);
      return reply
        .header("Cache-Control", "no-store")
        .send({ versions: isFull ? versions : versions.map(asPublicVersion) });
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "PUT",
    url: "/api/briefings/:id",
    schema: {
      summary: "Save another version of a briefing; no version is ever changed or deleted",
      tags,
      params,
      body: saveBriefing,
      response: { 201: storedBriefing },
    },
    handler: async (request, reply) => {
      const { id, name } = await permitAccount(deps, request, "saveBriefing");
      await check(request.body.briefing, request.params.id);
      const saving = { content: request.body, who: { id, name }, at: deps.now(), address: request.ip };
      const stored = await db.transaction().execute((transaction) => storeBriefing(transaction, saving));
      return reply.code(201).send(stored);
    },
  });
};
