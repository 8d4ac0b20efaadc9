// A server of its own that can be killed, whose clock can be set: the wall that it serves lives by the same one.
import { createApp } from "#server/app.ts";
import { openDatabase } from "#server/database/database.ts";
import { anAccount, testDeps } from "#tests/support/server-deps.ts";

const { DATA_DIR = "", SITE_DIR = "", PORT, CLOCK_AHEAD = "0" } = process.env;
let ahead = Number(CLOCK_AHEAD);
const database = await openDatabase(null, DATA_DIR);
const deps = await testDeps(database, { accounts: [anAccount()], now: () => new Date(Date.now() + ahead) });
const app = await createApp({ siteDirectory: SITE_DIR, dataDirectory: DATA_DIR, logger: false, deps });
process.on("message", (milliseconds) => {
  ahead = Number(milliseconds);
  process.send?.("set");
});
await app.listen({ port: Number(PORT), host: "127.0.0.1" });
process.send?.("listening");
