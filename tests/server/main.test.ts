import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";

const top = resolve(import.meta.dirname, "../..");
const dataDirectory = mkdtempSync(join(tmpdir(), "county-data-"));
afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));
let started: ChildProcess | null = null;
afterEach(() => {
  started?.kill("SIGKILL");
  started = null;
});

function start(script: string, environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [resolve(top, script)], {
    env: { ...process.env, DATA_DIR: dataDirectory, ...environment },
  });
  started = child;
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (output += part.toString()));
  return { child, ended: once(child, "exit").then(([code]) => Number(code)), output: () => output };
}

// These need the built app beside them, as the command itself does.
describe.runIf(existsSync(resolve(top, "dist/index.html")))("npm run serve", () => {
  it("prints where the map is and the one-time link to set it up, and ends in good order when asked to", async () => {
    const { child, ended, output } = start("src/server/main.ts", { PORT: "0", HOST: "127.0.0.1" });
    await expect
      .poll(output, { timeout: 20_000 })
      .toMatch(
        /^The map is at http:\/\/localhost:(?<port>\d+)\n[^\n]+ http:\/\/localhost:\k<port>\/set-up#token=[\w-]{43}\n$/,
      );
    const address = /http:\S+/.exec(output())?.[0] ?? "";
    expect((await fetch(`${address.replace("localhost", "127.0.0.1")}/health`)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  }, 30_000);

  it("says in one line that its port is in use", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { ended, output } = start("src/server/main.ts", { PORT: String(port), HOST: "127.0.0.1" });
    expect(await ended).toBe(1);
    expect(output()).toBe(`Port ${port} is in use. Set another one: PORT=8081 npm start\n`);
    other.close();
  }, 30_000);

  it("names a setting that it cannot read", async () => {
    const { ended, output } = start("src/server/main.ts", { PORT: "eighty" });
    expect(await ended).toBe(1);
    expect(output()).toMatch(/^PORT: [^\n]+\n$/);
  }, 30_000);
});
