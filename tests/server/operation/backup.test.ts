import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { expect, inject, it } from "vitest";
import { madeClicker } from "#domain/api/clicker.ts";
import { report } from "#domain/progress/report.ts";
import type { AccountTables } from "#server/accounts/account-tables.ts";
import type { Database } from "#server/database/database.ts";
import { countRows, tablesOf } from "#server/operation/backup-format.ts";
import { restoreBackup, RestoreError } from "#server/operation/restore-backup.ts";
import { writeBackup } from "#server/operation/write-backup.ts";
import { newGeometry } from "#tests/support/geometry.ts";
import { aBriefing, aBriefingScene } from "#tests/support/briefings.ts";
import { type DatabasePlace, describeOnBothDatabases, newPlace, openAt } from "#tests/support/databases.ts";
import { newPlan } from "#tests/support/plan-versions.ts";
import { aPhonePhoto, uploadPhoto } from "#tests/support/photos.ts";
import { aServer, read, send, sendReport } from "#tests/support/report-server.ts";
import { aNewReport } from "#tests/support/reports.ts";
import { wholeDatabase } from "#tests/support/whole-database.ts";

const now = new Date("2026-11-23T02:00:00Z");
const opposite = ({ url }: DatabasePlace) => newPlace(url === null ? inject("postgresUrl") : null);

/** A database with something of every kind. */
async function aFilledDatabase(place: DatabasePlace): Promise<Database> {
  const { app, database } = await aServer(place);
  await uploadPhoto(app, await aPhonePhoto());
  const first = read(await sendReport(app, aNewReport({ summary: "“引号”、换行\n与 emoji 🚧" })), 201, report);
  await sendReport(app, aNewReport({ replaces: first.id }));
  await send(app, "POST", `/api/reports/${first.id}/reviews`, "editor", { verdict: "returned", reason: "数据不符" });
  const november = { month: "2026-11", name: "十一月", asOf: "2026-11-23" };
  await send(app, "POST", "/api/frozen-months", "editor", november);
  const briefing = aBriefing({ scenes: [aBriefingScene({ notes: "讲稿：“引号”" })] });
  await send(app, "PUT", "/api/briefings/overview", "editor", { briefing, basedOn: 0 });
  await send(app, "POST", "/api/geometry", "editor", newGeometry("corridors/caocun-interchange"), {
    "idempotency-key": randomUUID(),
  });
  await send(app, "POST", "/api/plan", "editor", newPlan(), { "idempotency-key": randomUUID() });
  // It lasts for hours and its tokens are nobody else's business.
  read(await send(app, "POST", "/api/clickers", "editor", { briefing: "overview", sceneCount: 1 }), 201, madeClicker);
  const times = { created_at: now.toISOString(), updated_at: now.toISOString() };
  const accounts = database.db.withTables<AccountTables>();
  const account = { id: "a", name: "管理员", email: "a@here.invalid", user_name: "admin", role: "admin", units: "[]" };
  await accounts
    .insertInto("accounts")
    .values({ ...account, ...times, is_closed: 0 })
    .execute();
  await accounts
    .insertInto("credentials")
    .values({ id: "c", account_id: "a", provider: "credential", subject: "a", password: "hash", ...times })
    .execute();
  const session = { id: "s", account_id: "a", token: "t", expires_at: now.toISOString(), ...times };
  await database.db.withTables<{ sessions: typeof session }>().insertInto("sessions").values(session).execute();
  return database;
}

describeOnBothDatabases("backup and restore", (place) => {
  it("puts every table of a database back into an empty one", async () => {
    const from = await place();
    const database = await aFilledDatabase(from);
    const whole = await wholeDatabase(database);
    for (const table of [
      "reports",
      "reviews",
      "changes",
      "photos",
      "frozen_months",
      "briefings",
      "feature_geometries",
      "plan_versions",
      "audit",
      "accounts",
      "credentials",
      "sessions",
    ])
      expect([table, whole[table]?.length]).not.toEqual([table, 0]);
    const file = join(from.directory, "backup.gz");
    const rows = await writeBackup(database, file, now);
    expect(await countRows(database.db, "clickers")).toBe(1);
    expect(gunzipSync(readFileSync(file)).toString()).not.toContain("clickers");
    expect(rows).toBe(Object.values(whole).flat().length);

    const into = await openAt(await place());
    expect(await restoreBackup(into, file)).toBe(rows);
    expect(await wholeDatabase(into)).toEqual(whole);
  });

  it.skipIf(inject("postgresUrl") === null)("puts it into the other kind of database as well", async () => {
    const from = await place();
    const database = await aFilledDatabase(from);
    const file = join(from.directory, "backup.gz");
    await writeBackup(database, file, now);
    const into = await openAt(await opposite(from));
    await restoreBackup(into, file);
    expect(into.kind).not.toBe(database.kind);
    expect(await wholeDatabase(into)).toEqual(await wholeDatabase(database));
  });

  it("leaves a server that goes on counting where the old one was", async () => {
    const from = await place();
    const file = join(from.directory, "backup.gz");
    await writeBackup(await aFilledDatabase(from), file, now);
    const to = await place();
    await restoreBackup(await openAt(to), file);
    const { app, database } = await aServer(to);
    read(await sendReport(app, aNewReport({ percent: 90 })), 201, report);
    const numbers = await database.db.selectFrom("reports").select("seq").orderBy("seq").execute();
    expect(numbers.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    const changes = await database.db.selectFrom("changes").select("number").orderBy("number").execute();
    expect(changes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("is of one moment while others go on writing", async () => {
    const at = await place();
    const { app, database } = await aServer(at);
    await aFilledDatabase(at);
    const other = await openAt(at);
    const stop = new AbortController();
    const writing = (async () => {
      for (let count = 0; !stop.signal.aborted; count += 1) {
        const stored = read(await sendReport(app, aNewReport({ percent: count % 100 })), 201, report);
        await send(app, "POST", `/api/reports/${stored.id}/reviews`, "editor", { verdict: "accepted", reason: null });
      }
    })();
    const files = [1, 2, 3, 4, 5].map((number) => join(at.directory, `${number}.gz`));
    for (const file of files) await writeBackup(other, file, now);
    stop.abort();
    await writing;

    const counts = await Promise.all(
      files.map(async (file) => {
        const into = await openAt(await place());
        await restoreBackup(into, file);
        const {
          reports = [],
          reviews = [],
          changes = [],
          change_counter: counter = [],
          audit = [],
          ...others
        } = await wholeDatabase(into);
        // Every report and every review has its change and its entry in the log, or none of them is there.
        const frozen = others["frozen_months"]?.length ?? 0;
        const briefings = others["briefings"]?.length ?? 0;
        const geometries = others["feature_geometries"]?.length ?? 0;
        const plans = others["plan_versions"]?.length ?? 0;
        const photos = others["photos"]?.length ?? 0;
        expect(changes).toHaveLength(reports.length + reviews.length + frozen + briefings + geometries + plans);
        // The clicker that was made is in the log alone.
        expect(audit).toHaveLength(changes.length + photos + 1);
        expect(counter).toEqual([{ id: 1, number: changes.length }]);
        return reports.length;
      }),
    );
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(new Set(counts).size).toBeGreaterThan(1);
    expect(counts.at(-1)).toBeLessThanOrEqual(await countRows(database.db, "reports"));
  }, 30_000);

  it("restores into an empty database only, and says what is there", async () => {
    const from = await place();
    const database = await aFilledDatabase(from);
    const file = join(from.directory, "backup.gz");
    await writeBackup(database, file, now);
    const whole = await wholeDatabase(database);
    await expect(restoreBackup(database, file)).rejects.toThrow(/not empty.*reports 2.*photos 1/);
    expect(await wholeDatabase(database)).toEqual(whole);
  });

  it("refuses a file that is damaged, cut off, of another version or something else, and changes nothing", async () => {
    const from = await place();
    const file = join(from.directory, "backup.gz");
    await writeBackup(await aFilledDatabase(from), file, now);
    const lines = gunzipSync(readFileSync(file)).toString().trimEnd().split("\n");
    const [heading = ""] = lines;
    const zipped = (changed: readonly string[]) => gzipSync(`${changed.join("\n")}\n`);
    const flipped = readFileSync(file);
    // In the checksum: a byte before it may as well make other words of the same length.
    const checksum = flipped.length - 8;
    flipped.writeUInt8(flipped.readUInt8(checksum) ^ 255, checksum);
    const files: Readonly<Record<string, readonly [Buffer, RegExp]>> = {
      "without its end": [zipped(lines.slice(0, -1)), /ends too early/],
      "without a row": [zipped(lines.filter((line) => !line.includes("photo.create"))), /ends too early/],
      "cut in two": [readFileSync(file).subarray(0, 2000), /cannot be unpacked/],
      "with a wrong byte": [flipped, /cannot be unpacked/],
      "of another version": [
        zipped([heading.replace("0001-progress", "0000-other"), ...lines.slice(1)]),
        /another version/,
      ],
      "of another program": [zipped(['{"rows":0}']), /no backup/],
      "not packed": [Buffer.from("hello"), /cannot be unpacked/],
      "with an unknown table": [zipped([heading, '{"table":"spoons","columns":["id"]}', '{"rows":0}']), /spoons/],
    };
    const into = await openAt(await place());
    const empty = await wholeDatabase(into);
    for (const [name, [bytes, message]] of Object.entries(files)) {
      writeFileSync(file, bytes);
      const refused: unknown = await restoreBackup(into, file).catch((cause: unknown) => cause);
      expect([name, refused instanceof RestoreError, String(refused)]).toEqual([
        name,
        true,
        expect.stringMatching(message),
      ]);
      expect([name, await wholeDatabase(into)]).toEqual([name, empty]);
    }
  });

  it("writes over no file, and leaves none behind that it could not finish", async () => {
    const from = await place();
    const database = await openAt(from);
    const file = join(from.directory, "backup.gz");
    writeFileSync(file, "precious");
    await expect(writeBackup(database, file, now)).rejects.toThrow("EEXIST");
    expect(readFileSync(file, "utf8")).toBe("precious");
    const other = join(from.directory, "other.gz");
    await database.db.schema.createTable("broken").addColumn("key", "integer").execute();
    await database.db.schema.alterTable("broken").addColumn("rest", "text").execute();
    // Two rows of one key: paging by it would miss one.
    expect((await tablesOf(database)).map(({ name }) => name)).toContain("broken");
    for (let count = 0; count < 501; count += 1)
      await database.db
        .withTables<{ broken: { key: number; rest: string } }>()
        .insertInto("broken")
        .values({ key: 1, rest: "" })
        .execute();
    await expect(writeBackup(database, other, now)).rejects.toThrow("501 rows of broken");
    expect([existsSync(other), existsSync(`${other}.part`)]).toEqual([false, false]);
  });
});
