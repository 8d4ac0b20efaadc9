import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { frozenMonthList, newFrozenMonth } from "#domain/api/reports.ts";
import { frozenMonth } from "#domain/progress/frozen-month.ts";
import { dayIn } from "#domain/progress/reporting-day.ts";
import { permitAccount, seesAll } from "../http/access.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { Routes } from "../http/routes.ts";
import { isUniqueViolation } from "../reports/unique-violation.ts";
import { freezeMonth } from "./freeze-month.ts";
import { asPublicMonth, readFrozenMonth, readFrozenMonthEntries, withoutName } from "./frozen-month-store.ts";

/** Frozen months (月报固化): their list, each whole, and freezing another. */
export const frozenMonthRoutes: Routes = async (app, deps) => {
  const { db } = deps.database;
  const tags = ["frozen months"];

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/frozen-months",
    schema: {
      summary: "Every frozen month without its content, newest first",
      tags,
      response: { 200: frozenMonthList },
    },
    handler: async (request, reply) => {
      const isFull = await seesAll(deps, request);
      const months = await readFrozenMonthEntries(db);
      return reply.header("Cache-Control", "no-store").send({ months: isFull ? months : months.map(withoutName) });
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/frozen-months/:id",
    schema: {
      summary: "A frozen month, whole",
      tags,
      params: z.strictObject({ id: z.uuid() }),
      response: { 200: frozenMonth },
    },
    handler: async (request, reply) => {
      const isFull = await seesAll(deps, request);
      const frozen = await readFrozenMonth(db, request.params.id);
      if (frozen === null) throw new ProblemError("not-found", "There is no such frozen month");
      return reply.header("Cache-Control", "no-store").send(isFull ? frozen : asPublicMonth(frozen));
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/frozen-months",
    schema: { summary: "Freeze a month as it is known", tags, body: newFrozenMonth, response: { 201: frozenMonth } },
    handler: async (request, reply) => {
      const who = await permitAccount(deps, request, "freezeMonth");
      const content = request.body;
      const at = deps.now();
      const today = dayIn(deps.plan.rules.timeZone, at);
      if (content.asOf > today)
        throw new ProblemError("bad-request", "What is to come cannot be frozen", [
          { path: ["asOf"], message: `Expected ${today} or an earlier day` },
        ]);
      const freezing = { id: deps.newId(), content, who: { id: who.id, name: who.name }, at, address: request.ip };
      try {
        const frozen = await db
          .transaction()
          .execute((transaction) => freezeMonth(transaction, deps.presentPlan, freezing));
        return await reply.code(201).send(frozen);
      } catch (cause) {
        if (!isUniqueViolation(cause)) throw cause;
        throw new ProblemError("conflict", "A frozen month has this name", [
          { path: ["name"], message: "Expected a name that no frozen month has" },
        ]);
      }
    },
  });
};
