import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { Readable } from "node:stream";
import { type AuditFilter, auditFilter, auditPage, auditQuery } from "#domain/api/audit.ts";
import { permitAccount } from "../http/access.ts";
import type { Routes } from "../http/routes.ts";
import { auditCsvHead, auditCsvLine } from "./audit-csv.ts";
import { readAudit } from "./read-audit.ts";

const linesAtOnce = 1000;

/** Reading and exporting the audit log; for administrators. */
export const auditRoutes: Routes = async (app, deps) => {
  const { db } = deps.database;
  const { timeZone } = deps.plan.rules;
  const tags = ["audit"];

  async function* csvOf(filter: AuditFilter): AsyncGenerator<string> {
    yield auditCsvHead;
    let before: number | null = null;
    for (;;) {
      const lines = await readAudit(db, filter, { before, limit: linesAtOnce, timeZone });
      yield lines.map(auditCsvLine).join("");
      if (lines.length < linesAtOnce) return;
      before = lines.at(-1)?.number ?? null;
    }
  }

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/audit",
    schema: {
      summary: "Who did what, when and from where, newest first",
      tags,
      querystring: auditQuery,
      response: { 200: auditPage },
    },
    handler: async (request, reply) => {
      await permitAccount(deps, request, "readAudit");
      const { before = null, limit, ...filter } = request.query;
      // One more than asked for tells whether there is another page.
      const lines = await readAudit(db, filter, { before, limit: limit + 1, timeZone });
      const entries = lines.slice(0, limit);
      const next = lines.length > limit ? (entries.at(-1)?.number ?? null) : null;
      return reply.header("Cache-Control", "no-store").send({ entries, next });
    },
  });

  app.withTypeProvider<ZodTypeProvider>().route({
    method: "GET",
    url: "/api/audit.csv",
    schema: { summary: "The same as a table for spreadsheets", tags, querystring: auditFilter, produces: ["text/csv"] },
    handler: async (request, reply) => {
      await permitAccount(deps, request, "readAudit");
      return reply
        .header("Cache-Control", "no-store")
        .header("Content-Disposition", 'attachment; filename="audit.csv"')
        .type("text/csv; charset=utf-8")
        .send(Readable.from(csvOf(request.query)));
    },
  });
};
