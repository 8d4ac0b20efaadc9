import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { idempotencyKey, reportBatch, reportList } from "#domain/api/reports.ts";
import { newReport, report } from "#domain/progress/report.ts";
import type { Routes } from "../http/routes.ts";
import { permitAccount } from "../http/access.ts";
import { ReportWriter } from "./report-writer.ts";
import { type Desk, takeReports } from "./take-reports.ts";

const headers = z.looseObject({ "idempotency-key": idempotencyKey });

// 500 reports with every text as long as it may be.
const batchLimit = 16 * 1024 * 1024;

/** Taking reports, one or many. */
export const reportRoutes: Routes = async (app, deps) => {
  const desk: Desk = {
    deps,
    writer: new ReportWriter(deps.database.db, deps.plan.rules.timeZone),
  };

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/reports",
    schema: {
      summary: "Take a report; the answer 201 means that it is stored for good",
      tags: ["reports"],
      headers,
      body: newReport,
      response: { 200: report, 201: report },
    },
    handler: async (request, reply) => {
      const who = await permitAccount(deps, request, "report");
      const key = request.headers["idempotency-key"];
      const sending = { who, key, reports: [request.body], pathOf: () => [], address: request.ip };
      const { reports, isNew } = await takeReports(desk, sending);
      const [stored] = reports;
      if (stored === undefined) throw new Error("A report was taken and is not there");
      return reply.code(isNew ? 201 : 200).send(stored);
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "POST",
    url: "/api/report-batches",
    bodyLimit: batchLimit,
    schema: {
      summary: "Take several reports, all or none",
      tags: ["reports"],
      headers,
      body: reportBatch,
      response: { 200: reportList, 201: reportList },
    },
    handler: async (request, reply) => {
      const who = await permitAccount(deps, request, "report");
      const { reports, isNew } = await takeReports(desk, {
        who,
        key: request.headers["idempotency-key"],
        reports: request.body.reports,
        pathOf: (at) => ["reports", at],
        address: request.ip,
      });
      return reply.code(isNew ? 201 : 200).send({ reports });
    },
  });
};
