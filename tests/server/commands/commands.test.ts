import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";
import { progressSnapshot } from "#domain/api/reports.ts";
import { type DatabasePlace, describeOnBothDatabases, openAt } from "#tests/support/databases.ts";
import { aServer, sendReport } from "#tests/support/report-server.ts";
import { aNewReport } from "#tests/support/reports.ts";
import { wholeDatabase } from "#tests/support/whole-database.ts";

const commands = resolve(import.meta.dirname, "../../../src/server/commands");

async function run(command: string, { url, directory }: DatabasePlace, ...parameters: readonly string[]) {
  const environment = { ...process.env, DATA_DIR: directory, ...(url === null ? {} : { DATABASE_URL: url }) };
  const child = spawn(process.execPath, [join(commands, `${command}.ts`), ...parameters], { env: environment });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (output += part.toString()));
  const [code] = (await once(child, "close")) as [number];
  return { code, output };
}

describeOnBothDatabases("the commands for whoever runs it", (place) => {
  it("back up a running server and restore it into an empty database, and only there", async () => {
    const [from, to] = [await place(), await place()];
    const { app, database } = await aServer(from);
    await sendReport(app, aNewReport());
    const file = join(from.directory, "backup.gz");
    const made = await run("backup", from, file);
    expect([made.code, made.output]).toEqual([0, expect.stringMatching(/^\d+ rows are in .*backup\.gz\. /)]);
    const again = await run("backup", from, file);
    expect([again.code, again.output]).toEqual([1, `${file} is there already; name another\n`]);

    const restored = await run("restore", to, file);
    expect([restored.code, restored.output]).toEqual([
      0,
      expect.stringMatching(/rows of .*backup\.gz are in the database/),
    ]);
    expect(await wholeDatabase(await openAt(to))).toEqual(await wholeDatabase(database));
    const refused = await run("restore", to, file);
    expect([refused.code, refused.output]).toEqual([
      1,
      expect.stringMatching(/not empty, nothing was changed\..*reports 1/),
    ]);
  }, 60_000);

  it("load the public facts once, and publish what everybody may see", async () => {
    const at = await place();
    const first = await run("reports-public", at);
    expect([first.code, first.output]).toEqual([0, expect.stringMatching(/^(\d+) public facts, \1 of them new\n$/)]);
    expect((await run("reports-public", at)).output).toMatch(/^\d+ public facts, 0 of them new\n$/);
    const published = await run("progress-publish", at, join(at.directory, "site"));
    expect([published.code, published.output]).toEqual([
      0,
      expect.stringMatching(/^\d+ reports and 0 frozen months are in /),
    ]);
    const file = join(at.directory, "site/progress-snapshot.json");
    expect(progressSnapshot.parse(JSON.parse(readFileSync(file, "utf8"))).reports.length).toBeGreaterThan(2);
  }, 60_000);

  it("say how they are called, and what is wrong", async () => {
    const at = await place();
    expect(await run("backup", at)).toEqual({
      code: 1,
      output: expect.stringMatching(/^Usage: npm run backup -- <file>/),
    });
    const nowhere = join(at.directory, "no/such/folder.gz");
    expect(await run("backup", at, nowhere)).toEqual({
      code: 1,
      output: expect.stringMatching(/^No backup was made: .*ENOENT/),
    });
    expect(existsSync(nowhere)).toBe(false);
    const other = join(at.directory, "other.gz");
    writeFileSync(other, "hello");
    expect(await run("restore", at, other)).toEqual({
      code: 1,
      output: "The backup is damaged: it cannot be unpacked\n",
    });
  }, 60_000);
});
