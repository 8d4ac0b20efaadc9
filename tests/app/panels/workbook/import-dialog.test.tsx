// @vitest-environment jsdom
import { http, HttpResponse } from "msw";
import { act } from "react";
import { beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { type ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import type { LanguageCode } from "#app/language/language.ts";
import { ImportDialog } from "#app/panels/workbook/import-dialog.tsx";
import { readReportWorkbook } from "#app/workbook/read-report-workbook.ts";
import type { WorkbookDesk } from "#app/workbook/workbook-desk.ts";
import { writeMonthlyWorkbook } from "#app/workbook/write-monthly-workbook.ts";
import { writeReportWorkbook } from "#app/workbook/write-report-workbook.ts";
import { aReport } from "#tests/support/progress-builders.ts";
import { base, fakeServer, reporter, told } from "../../data/fake-server.ts";
import { stored } from "../../data/report-fixture.ts";
import { caocun, type Filled, filled, index, well } from "../../workbook/workbook-fixture.ts";
import { aProgressData } from "../light/progress-fixture.ts";
import { button, chooseFiles, mounted, press, says, until, words } from "../mounted.ts";

const batches = `${base}api/report-batches`;
const qianfu = "corridors/qianfu-road-extension";
const session = { account: reporter, isSignInRequired: false, needsSetUp: false, singleSignOn: null };
const last = aReport({ percent: 92, summary: "桥梁施工", asOfOn: "2026-10-20" });
const data = aProgressData({
  session,
  heads: { status: "ready", value: [{ feature: caocun, unit: last, fact: null }] },
});

/** In the test's own thread; jsdom has no workers. */
const desk: WorkbookDesk = {
  read: readReportWorkbook,
  writeReports: writeReportWorkbook,
  writeMonth: writeMonthlyWorkbook,
};

describe("ImportDialog", () => {
  const server = fakeServer();
  let store: ProgressStore;
  let reloaded: MockInstance<ProgressStore["reload"]>;
  let renewed: MockInstance<ProgressStore["renewSession"]>;
  let sent: { readonly key: string; readonly reports: readonly object[] }[];

  beforeEach(() => {
    store = new ProgressStore(() => new Date("2026-11-23T04:00:00Z"));
    reloaded = vi.spyOn(store, "reload").mockResolvedValue();
    renewed = vi.spyOn(store, "renewSession").mockResolvedValue();
    sent = [];
  });

  const open = async (changes: Partial<ProgressData> = {}, language: LanguageCode = "zh"): Promise<void> =>
    void (await mounted(
      <ImportDialog index={index} store={store} data={{ ...data, ...changes }} desk={desk} onClose={() => undefined} />,
      language,
    ));
  async function choose(content: ArrayBuffer): Promise<void> {
    const label = [...document.querySelectorAll("label")].find((each) => each.querySelector("input") !== null);
    const file = new File([content], "填报表.xlsx");
    // jsdom's files do not read themselves.
    file.arrayBuffer = () => Promise.resolve(content);
    await chooseFiles(label?.textContent ?? "", [file]);
  }
  const openWith = async (rows: Readonly<Record<string, Filled>>): Promise<void> => {
    await open();
    await choose(await filled(rows));
  };
  const answer = (respond: (reports: readonly object[]) => Response) =>
    server.use(
      http.post(batches, async ({ request }) => {
        const { reports } = (await request.json()) as { readonly reports: readonly object[] };
        sent.push({ key: request.headers.get("Idempotency-Key") ?? "", reports });
        return respond(reports);
      }),
    );
  const taken = (reports: readonly object[]): Response =>
    HttpResponse.json({ reports: reports.map((each) => stored(each)) }, { status: 201 });
  const canConfirm = (): boolean => words().includes("确认写入");

  it("shows every mistake with sheet, row, column and reason, and offers nothing to confirm", async () => {
    await openWith({
      [caocun]: { ...well, phase: "快好了", percent: "一半" },
      [qianfu]: { ...well, asOfOn: "2027-01-01" },
    });
    await says("工作表“进展填报”有 3 处错误，均未写入");
    expect(words()).toMatch(/第 \d+ 行 K 列阶段“快好了”不在阶段列表中/);
    expect(words()).toMatch(/第 \d+ 行 L 列形象进度%“一半”应为数字/);
    expect(words()).toMatch(/第 \d+ 行 M 列截至日期“2027-01-01”不能晚于今天/);
    expect(canConfirm()).toBe(false);
  });

  it("shows what would change with its warnings, stores nothing before it is confirmed, then everything", async () => {
    answer(taken);
    await openWith({ [caocun]: well, [qianfu]: well });
    await says("将写入 2 条上报");
    expect(words()).toContain("形象进度%9288");
    expect(words()).toContain("形象进度%：进度低于上次");
    expect(sent).toEqual([]);
    await press("确认写入");
    await says("已写入 2 条上报");
    expect(sent).toHaveLength(1);
    expect(sent[0]?.reports).toMatchObject(
      [
        { feature: qianfu, percent: 88, unit: "transport" },
        { feature: caocun, percent: 88, unit: "transport" },
      ].toSorted((a, b) => rowOf(a.feature) - rowOf(b.feature)),
    );
    expect(reloaded).toHaveBeenCalledOnce();
  });

  it("does not know after a lost answer, and sends the same again under the same key", async () => {
    server.use(
      http.post(batches, ({ request }) => {
        sent.push({ key: request.headers.get("Idempotency-Key") ?? "", reports: [] });
        return HttpResponse.error();
      }),
    );
    await openWith({ [caocun]: well });
    await press("确认写入");
    await says("没有收到服务端的确认，可能已写入，也可能没有");
    answer(() => told(500, "internal"));
    await press("确认写入");
    await until(() => expect(sent).toHaveLength(2));
    await says("没有收到服务端的确认");
    answer(() => new HttpResponse('{"reports": [', { status: 201 }));
    await press("确认写入");
    await until(() => expect(sent).toHaveLength(3));
    await says("没有收到服务端的确认");
    answer(taken);
    await press("确认写入");
    await says("已写入 1 条上报");
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  });

  it("brings what the server refuses back to its row and column", async () => {
    answer(() =>
      told(403, "forbidden", {
        issues: [
          { path: ["reports", 0, "unit"], message: "Expected a unit that you may report for on this feature" },
          { path: ["reports", 0, "photos"], message: "Expected a photo" },
        ],
      }),
    );
    await openWith({ [caocun]: well });
    await press("确认写入");
    await says("服务端不允许此账户填报其中的内容，没有写入任何一条");
    expect(words()).toMatch(/第 \d+ 行 J 列 填报单位 您不能代该单位填报/);
    expect(words()).toMatch(/第 \d+ 行 Expected a photo/);
    expect(reloaded).not.toHaveBeenCalled();
  });

  it("says that the session ended in the middle", async () => {
    answer(() => told(401, "not-signed-in"));
    await openWith({ [caocun]: well });
    await press("确认写入");
    await says("登录已失效，没有写入");
    expect(renewed).toHaveBeenCalledOnce();
  });

  it("says which column is not where it was, and takes another file", async () => {
    await open();
    await choose(await filled({}, ({ worksheets: [sheet] }) => sheet?.spliceColumns(15, 1)));
    await says("第 2 行 O 列应为“存在问题”。");
    await press("换一个文件");
    await choose(await filled({}));
    await says("表中没有填写任何一行");
    expect(canConfirm()).toBe(false);
  });

  it.each([
    ["there is no server", { origin: "snapshot" }, "只能导出，不能导入"],
    ["nobody is signed in", { session: { ...session, account: null } }, "登录后才能导入"],
    [
      "the account only administers",
      { session: { ...session, account: { ...reporter, role: "admin" } } },
      "此账户不能填报",
    ],
    ["a past day is shown", { isPast: true }, "请先回到今天再导入"],
    ["the progress is not there", { heads: { status: "loading" } }, "进展还没有载入"],
  ] as const)("is off and says why when %s", async (_when, changes, why) => {
    await open(changes);
    await says(why);
    expect(document.querySelector('input[type="file"]')).toBeNull();
  });

  it("lets somebody sign in who has not", async () => {
    const wanted = vi.fn<() => void>();
    document.addEventListener("sign-in-wanted", wanted);
    await open({ session: { ...session, account: null } });
    await press("登录");
    expect(wanted).toHaveBeenCalledOnce();
  });

  it("speaks English", async () => {
    await open({}, "en");
    await choose(await filled({ [caocun]: { ...well, percent: 120 } }));
    await says("Sheet “进展填报”: 1 mistake; nothing was stored");
    expect(words()).toMatch(/Row \d+, column L/);
    await act(async () => button("Another file").click());
    await says("Choose a filled-in .xlsx file");
  });

  function rowOf(id: string): number {
    return index.features.findIndex((feature) => feature.id === id);
  }
});
