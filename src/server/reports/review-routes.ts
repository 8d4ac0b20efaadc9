import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { newReview } from "#domain/api/reports.ts";
import { report, reportId } from "#domain/progress/report.ts";
import type { Routes } from "../http/routes.ts";
import { recordAudit } from "../audit/audit-log.ts";
import { nextChangeNumber } from "../database/database.ts";
import { permitAccount } from "../http/access.ts";
import { ProblemError } from "../http/problem-error.ts";
import { readReport } from "./report-store.ts";

/** The plan office's word on reports. */
export const reviewRoutes: Routes = async (app, deps) => {
  const { db } = deps.database;

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/reports/:id/reviews",
    schema: {
      summary: "Accept a report, or return it with the reason; the newest word holds",
      tags: ["reports"],
      params: z.strictObject({ id: reportId }),
      body: newReview,
      response: { 201: report },
    },
    handler: async (request, reply) => {
      const who = await permitAccount(deps, request, "review");
      const { id } = request.params;
      const { verdict, reason } = request.body;
      const reviewed = await db.transaction().execute(async (transaction) => {
        const number = await nextChangeNumber(transaction);
        const stored = await readReport(transaction, id);
        if (stored === null) throw new ProblemError("not-found", "There is no such report");
        const at = deps.now();
        const created_at = at.toISOString();
        await transaction
          .insertInto("reviews")
          .values({ report_id: id, verdict, reason, reviewer_id: who.id, reviewer_name: who.name, created_at })
          .execute();
        await transaction
          .insertInto("changes")
          .values({ number, kind: "reviewed", feature: stored.feature, subject: id, created_at })
          .execute();
        const detail = { feature: stored.feature, verdict, reason };
        await recordAudit(transaction, { at, who, action: "report.review", subject: id, detail, address: request.ip });
        const word = { verdict, reason, reviewer: { id: who.id, name: who.name }, createdAt: created_at };
        return { ...stored, reviews: [...stored.reviews, word] };
      });
      return reply.code(201).send(reviewed);
    },
  });
};
