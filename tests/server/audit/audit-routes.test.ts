import type { LightMyRequestResponse as Answer } from "fastify";
import { expect, it } from "vitest";
import { type AuditPage, auditPage } from "#domain/api/audit.ts";
import { recordAudit } from "#server/audit/audit-log.ts";
import type { Database } from "#server/database/database.ts";
import { describeOnBothDatabases } from "#tests/support/databases.ts";
import { aServer, read, readProblem, send } from "#tests/support/report-server.ts";

const editor = { id: "editor", name: "规划办" };

async function record(
  { db }: Database,
  at: string,
  changes: { readonly action?: string; readonly who?: typeof editor | null; readonly detail?: object } = {},
): Promise<void> {
  const { action = "report.create", who = editor, detail = {} } = changes;
  await recordAudit(db, {
    at: new Date(at),
    who,
    action,
    subject: "some-report",
    detail: { ...detail },
    address: "10.1.1.7",
  });
}

async function page(answering: Promise<Answer>): Promise<AuditPage> {
  return read(await answering, 200, auditPage);
}

describeOnBothDatabases("the audit log", (place) => {
  it("tells who did what, when and from where, newest first, page by page", async () => {
    const { app, database } = await aServer(await place());
    for (let minute = 10; minute < 15; minute += 1) await record(database, `2026-11-20T02:${minute}:00Z`);
    const first = await page(send(app, "GET", "/api/audit?limit=2", "admin"));
    expect(first.entries.map(({ at }) => at)).toEqual(["2026-11-20T02:14:00.000Z", "2026-11-20T02:13:00.000Z"]);
    expect(first.entries[0]).toMatchObject({
      account: editor,
      action: "report.create",
      subject: "some-report",
      address: "10.1.1.7",
    });
    const second = await page(send(app, "GET", `/api/audit?limit=2&before=${first.next}`, "admin"));
    const third = await page(send(app, "GET", `/api/audit?limit=2&before=${second.next}`, "admin"));
    expect([second.entries.length, third.entries.length, third.next]).toEqual([2, 1, null]);
    const all = await page(send(app, "GET", "/api/audit?limit=5", "admin"));
    expect([all.entries.length, all.next]).toEqual([5, null]);
  });

  it("can be narrowed to days as the county counts them, to an account and to an action", async () => {
    const { app, database } = await aServer(await place());
    // Midnight in China is 16:00 UTC.
    await record(database, "2026-11-19T15:59:59.999Z");
    await record(database, "2026-11-19T16:00:00.000Z");
    await record(database, "2026-11-20T15:59:59.999Z", { action: "report.review" });
    await record(database, "2026-11-20T16:00:00.000Z", { who: null });
    const found = async (query: string): Promise<readonly string[]> =>
      (await page(send(app, "GET", `/api/audit?${query}`, "admin"))).entries.map(({ at }) => at.slice(8, 16));
    expect(await found("from=2026-11-20&to=2026-11-20")).toEqual(["20T15:59", "19T16:00"]);
    expect(await found("from=2026-11-21")).toEqual(["20T16:00"]);
    expect(await found("to=2026-11-19")).toEqual(["19T15:59"]);
    expect(await found("action=report.review")).toEqual(["20T15:59"]);
    expect(await found("account=editor&to=2026-11-19")).toEqual(["19T15:59"]);
    expect(await found("account=nobody")).toEqual([]);
    readProblem(await send(app, "GET", "/api/audit?from=yesterday", "admin"), 400);
  });

  it("is exported as a table that spreadsheets read and never run", async () => {
    const { app, database } = await aServer(await place());
    await record(database, "2026-11-20T02:00:00Z", { who: { id: "x", name: '=HYPERLINK("http://evil")' } });
    await record(database, "2026-11-20T02:01:00Z", { action: "report.review", detail: { reason: "缺照片" } });
    const answer = await send(app, "GET", "/api/audit.csv?to=2026-11-20", "admin");
    expect(answer.headers["content-type"]).toBe("text/csv; charset=utf-8");
    expect(answer.headers["content-disposition"]).toBe('attachment; filename="audit.csv"');
    expect(answer.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const lines = answer.body.split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain('editor,规划办,report.review,some-report,"{""reason"":""缺照片""}",10.1.1.7');
    expect(lines[2]).toContain(`,x,"'=HYPERLINK(""http://evil"")",report.create,`);
  });

  it("is exported whole, however long it is, and as narrowed", async () => {
    const { app, database } = await aServer(await place());
    const row = { account_id: null, account_name: null, subject: null, detail: "{}", address: "10.1.1.7" };
    const at = "2026-11-20T02:00:00.000Z";
    const rows = Array.from({ length: 2001 }, (_, number) => ({ ...row, at, action: `thing.${number}` }));
    for (let from = 0; from < rows.length; from += 500)
      await database.db
        .insertInto("audit")
        .values(rows.slice(from, from + 500))
        .execute();
    const lines = (await send(app, "GET", "/api/audit.csv", "admin")).body.trimEnd().split("\r\n").slice(1);
    expect(new Set(lines.map((line) => line.split(",")[4])).size).toBe(2001);
    const one = (await send(app, "GET", "/api/audit.csv?action=thing.7", "admin")).body.trimEnd().split("\r\n");
    expect(one).toHaveLength(2);
  });
});
