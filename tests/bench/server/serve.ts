import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { createApp } from "#server/app.ts";
import { openDatabase } from "#server/database/database.ts";
import { loadPlan } from "#server/plan/load-plan.ts";
import { anAccount, testDeps } from "#tests/support/server-deps.ts";

// The product's own server in a process of its own, on any database, with whoever asks taken for one of the plan office.

const { values } = parseArgs({
  options: { url: { type: "string" }, directory: { type: "string" }, geodata: { type: "string" } },
});
const directory = values.directory ?? "";
const database = await openDatabase(values.url ?? null, directory);
const editor = anAccount({ id: "bench", role: "editor", units: [] });
const app = await createApp({
  siteDirectory: directory,
  dataDirectory: directory,
  logger: false,
  deps: await testDeps(database, {
    plan: await loadPlan(values.geodata ?? resolve(import.meta.dirname, "../../../geodata")),
    now: () => new Date(),
    whoSends: async () => editor,
  }),
});
process.once("SIGTERM", () => {
  void app
    .close()
    .then(() => database.close())
    .then(() => process.exit(0));
});
console.log(await app.listen({ port: 0, host: "127.0.0.1" }));
