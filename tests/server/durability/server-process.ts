// A server of its own that can be killed: its database is where the environment says, its senders are those of the tests.
import { flushCompileCache } from "node:module";
import { createApp } from "#server/app.ts";
import { openDatabase } from "#server/database/database.ts";
import { anAccount, testDeps } from "#tests/support/server-deps.ts";

const { DATABASE_URL, DATA_DIR = "", PORT } = process.env;
const database = await openDatabase(DATABASE_URL ?? null, DATA_DIR);
const deps = await testDeps(database, { accounts: [anAccount()], now: () => new Date() });
const app = await createApp({ siteDirectory: DATA_DIR, dataDirectory: DATA_DIR, logger: false, deps });
await app.listen({ port: Number(PORT), host: "127.0.0.1" });
// Killed as it is, it would keep nothing of what it has compiled for the one after it.
flushCompileCache();
console.log("listening");
