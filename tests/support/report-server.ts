import type { FastifyInstance, LightMyRequestResponse as Answer } from "fastify";
import { randomUUID } from "node:crypto";
import { afterEach } from "vitest";
import type { z } from "zod";
import type { Account } from "#domain/account/account.ts";
import { type Problem, problem } from "#domain/api/problem.ts";
import type { NewReport } from "#domain/progress/report.ts";
import { createApp } from "#server/app.ts";
import type { Database } from "#server/database/database.ts";
import type { Deps } from "#server/deps.ts";
import { type DatabasePlace, openAt } from "./databases.ts";
import { anAccount, testDeps } from "./server-deps.ts";

const apps: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

/** People who send requests in tests of reports. */
export const people: readonly Account[] = [
  anAccount(),
  anAccount({ id: "education-reporter", name: "教育局填报员", units: ["education"] }),
  anAccount({ id: "development-reporter", name: "发改局填报员", units: ["development-reform"] }),
  anAccount({ id: "editor", name: "规划办", role: "editor", units: [] }),
  anAccount({ id: "admin", name: "管理员", role: "admin", units: [] }),
];

/** A server on the database of a place; both are closed after the test. */
export async function aServer(
  place: DatabasePlace,
  changes: Parameters<typeof testDeps>[1] = {},
): Promise<{ readonly app: FastifyInstance; readonly database: Database; readonly deps: Deps }> {
  const database = await openAt(place);
  const deps = await testDeps(database, { accounts: people, ...changes });
  const app = await createApp({ siteDirectory: place.directory, dataDirectory: place.directory, logger: false, deps });
  apps.push(app);
  return { app, database, deps };
}

/** Sends something as somebody of {@link people}; `null`: nobody who has signed in. */
export function send(
  app: FastifyInstance,
  method: "GET" | "POST" | "PUT" | "DELETE",
  url: string,
  who: string | null,
  payload?: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const signedIn = who === null ? {} : { "x-test-account": who };
  return app.inject({
    method,
    url,
    headers: { "sec-fetch-site": "same-origin", ...signedIn, ...headers },
    ...(payload === undefined ? {} : { payload }),
  });
}

/** Sends a report. */
export function sendReport(
  app: FastifyInstance,
  content: NewReport,
  who = "transport-reporter",
  key: string = randomUUID(),
): Promise<Answer> {
  return send(app, "POST", "/api/reports", who, content, { "idempotency-key": key });
}

/** What was answered, read with its schema; throws where the status is another. */
export function read<Schema extends z.ZodType>(answer: Answer, status: number, schema: Schema): z.output<Schema> {
  if (answer.statusCode !== status) throw new Error(`Expected ${status}, got ${answer.statusCode}: ${answer.body}`);
  return schema.parse(answer.json());
}

/** The problem that was answered; throws where it is another status. */
export function readProblem(answer: Answer, status: number): Problem {
  return read(answer, status, problem);
}
