import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { may } from "#domain/account/account.ts";
import { progressQuery, reportList, reportsQuery } from "#domain/api/reports.ts";
import { knownHistory } from "#domain/progress/known-history.ts";
import { progress } from "#domain/progress/report-heads.ts";
import { asPublic } from "#domain/progress/report-visibility.ts";
import { dayIn } from "#domain/progress/reporting-day.ts";
import type { Routes } from "../http/routes.ts";
import { readLastChange } from "../changes/read-changes.ts";
import { permit } from "../http/access.ts";
import { readHeads } from "./read-heads.ts";
import { readHistory } from "./report-store.ts";

/** Reading: how everything stands on a day, and the history of a feature. */
export const progressRoutes: Routes = async (app, deps) => {
  const { db } = deps.database;
  const { timeZone } = deps.plan.rules;

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/progress",
    schema: {
      summary: "What counts of every feature's reports on a day",
      tags: ["progress"],
      querystring: progressQuery,
      response: { 200: progress },
    },
    handler: async (request, reply) => {
      const who = await permit(deps, request, "read");
      const asOf = request.query.asOf ?? dayIn(timeZone, deps.now());
      // Read before the rest, so that live updates from it on leave nothing out; what they repeat does no harm.
      const change = await readLastChange(db);
      const heads = await readHeads(db, asOf, timeZone);
      const isFull = may(who, "readConfidential", deps.isReadingOpen);
      const shown = isFull
        ? heads
        : heads.map(({ feature, unit, fact }) => ({
            feature,
            unit: unit === null ? null : asPublic(unit),
            fact: fact === null ? null : asPublic(fact),
          }));
      return reply.header("Cache-Control", "no-store").send({ asOf, heads: shown, change });
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/reports",
    schema: {
      summary: "All reports of a feature, newest first",
      tags: ["progress"],
      querystring: reportsQuery,
      response: { 200: reportList },
    },
    handler: async (request, reply) => {
      const who = await permit(deps, request, "read");
      const { feature, asOf } = request.query;
      const all = await readHistory(db, feature);
      const known = asOf === undefined ? all : knownHistory(all, asOf, timeZone);
      const isFull = may(who, "readConfidential", deps.isReadingOpen);
      return reply.header("Cache-Control", "no-store").send({ reports: isFull ? known : known.map(asPublic) });
    },
  });
};
