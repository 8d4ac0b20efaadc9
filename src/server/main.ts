import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { formatIssue } from "#domain/result.ts";
import { issueSetUpToken } from "./accounts/secrets.ts";
import { createApp } from "./app.ts";
import { openDeps } from "./open-deps.ts";
import { readSettings } from "./settings.ts";

const settings = readSettings(process.env);
if (!settings.ok) {
  for (const issue of settings.issues) console.error(formatIssue(issue));
  process.exit(1);
}

const { PORT, HOST, DATA_DIR, LOG_LEVEL } = settings.value;
const siteDirectory = resolve(import.meta.dirname, "../../dist");
if (!existsSync(join(siteDirectory, "index.html"))) {
  console.error("The app has not been built yet: run npm start, which builds and serves it");
  process.exit(1);
}

const deps = await openDeps(settings.value);
const app = await createApp({
  siteDirectory,
  dataDirectory: resolve(DATA_DIR),
  logger: { level: LOG_LEVEL },
  deps,
  trustProxy: settings.value.TRUST_PROXY ?? false,
});
app.addHook("onClose", () => deps.database.close());

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => {
    // What cannot be closed in good order must not keep a service manager waiting.
    setTimeout(() => process.exit(1), 10_000).unref();
    void app.close().then(() => process.exit(0));
  });
}

try {
  await app.listen({ port: PORT, host: HOST });
} catch (cause) {
  const isBusy = cause instanceof Error && "code" in cause && cause.code === "EADDRINUSE";
  console.error(isBusy ? `Port ${PORT} is in use. Set another one: PORT=8081 npm start` : cause);
  process.exit(1);
}
const address = app.server.address();
const port = typeof address === "object" && address !== null ? address.port : PORT;
const here = `http://localhost:${port}`;
console.log(`The map is at ${here}`);
const setUpToken = await issueSetUpToken(deps.database.db, deps.now());
if (setUpToken !== null)
  console.log(
    `首次使用，请打开一次性链接建立管理员账号 · Make the first account: ${deps.publicUrl ?? here}/set-up#token=${setUpToken}`,
  );
