// @vitest-environment jsdom
import { http, HttpResponse } from "msw";
import { beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import type { Answer } from "#app/data/answer.ts";
import { type ProgressData, ProgressStore } from "#app/data/progress-store.ts";
import { HistoryPanel } from "#app/panels/history/history-panel.tsx";
import type { Account } from "#domain/account/account.ts";
import type { Report } from "#domain/progress/report.ts";
import { problemOf } from "#domain/api/problem.ts";
import { base, fakeServer, reporter, told } from "../../data/fake-server.ts";
import { aFact, aProgressData, aReport, index, interchange } from "../light/progress-fixture.ts";
import { button, control, mounted, press, says, type, until, words } from "../mounted.ts";

vi.mock("idb-keyval", () => ({
  createStore: () => new Map(),
  get: async () => undefined,
  set: async () => undefined,
  del: async () => undefined,
  entries: async () => [],
}));

const found = index.features.find(({ id }) => id === interchange);
if (found === undefined) throw new Error("no interchange");
const feature = found;

const editor: Account = { ...reporter, id: "e-1", name: "陈主任", role: "editor", units: [] };
const newId = (end: string): string => `3f8d9f0e-4d7e-4d4f-8c39-0d2f5a3a1b${end}`;
const word = {
  verdict: "returned",
  reason: "与现场照片不符",
  reviewer: { id: "e-1", name: "陈主任" },
  createdAt: "2026-07-13T02:00:00Z",
};
const newest = aReport({
  id: newId("01"),
  author: { id: "a-1", name: "林工" },
  blockers: "两户未搬迁",
  photos: [{ id: "a".repeat(64), width: 4, height: 3, takenAt: null, position: null, positionFrom: null }],
});
const correction = aReport({ id: newId("02"), asOfOn: "2026-10-18", percent: 70, replaces: newId("03") });
const corrected = aReport({ id: newId("03"), asOfOn: "2026-10-17", percent: 90, replacedBy: newId("02") });
const returned = aReport({ id: newId("04"), asOfOn: "2026-07-12", percent: 95, reviews: [word] });
const fact = aFact({ id: newId("05") });
const all: readonly Report[] = [newest, correction, corrected, returned, fact];

function dataOf(account: Account | null, changes: Partial<ProgressData> = {}): ProgressData {
  const session = { account, isSignInRequired: false, needsSetUp: false, singleSignOn: null };
  return aProgressData({ session, ...changes });
}

describe("HistoryPanel", () => {
  const server = fakeServer();
  let store: ProgressStore;
  let renewed: MockInstance<ProgressStore["renewSession"]>;
  let answer: Answer<readonly Report[]>;
  beforeEach(() => {
    store = new ProgressStore(() => new Date("2026-11-24T04:00:00Z"));
    answer = { kind: "value", value: all, status: 200 };
    vi.spyOn(store, "history").mockImplementation(async () => answer);
    renewed = vi.spyOn(store, "renewSession").mockResolvedValue();
  });

  async function open(account: Account | null, changes: Partial<ProgressData> = {}): Promise<void> {
    const data = dataOf(account, changes);
    await mounted(<HistoryPanel index={index} feature={feature} store={store} data={data} onClose={() => undefined} />);
  }

  it("tells of every report with its author, blockers, photos, source and the reviewer's words", async () => {
    await open(reporter);
    await says("共 5 份，最近的在前");
    for (const told of ["县交通局", "林工", "两户未搬迁", "82.5%", "公开信息", "闽南网 《开工报道》 2025-03-20"])
      expect(words()).toContain(told);
    expect(words()).toContain("陈主任退回，2026-07-13与现场照片不符");
    expect(document.querySelector("img")?.getAttribute("src")).toContain(`api/photos/${"a".repeat(64)}/thumbnail`);
  });

  it("strikes what no longer stands, leaves it readable, and links corrections both ways", async () => {
    await open(null);
    await says("已被更正");
    const item = (report: Report) => document.getElementById(`report-${report.id}`);
    expect([newest, correction, corrected, returned].map((each) => item(each)?.dataset["stands"])).toEqual([
      "true",
      "true",
      "false",
      "false",
    ]);
    await press("更正了 2026-10-17 的上报");
    expect(document.activeElement).toBe(item(corrected));
    await press("见更正后的上报（2026-10-18）");
    expect(document.activeElement).toBe(item(correction));
  });

  it("has a table that says what the chart draws, without what does not stand", async () => {
    await open(null);
    await says("数据表");
    const rows = [...document.querySelectorAll("tbody tr")].map((row) => row.textContent);
    expect(rows.filter((row) => !row.includes("——"))).toContain("2026-11-2082.5%94.4%-11.9 个百分点");
    expect(rows.join(" ")).not.toContain("90%");
    expect(rows.join(" ")).not.toContain("95%");
  });

  it("says that nothing was reported, and that it could not be read, with a way to try again", async () => {
    answer = { kind: "offline" };
    await open(null);
    await says("上报记录没有读到");
    answer = { kind: "value", value: [], status: 200 };
    await press("重试");
    await says("本项目尚无上报");
    expect(words()).not.toContain("上报记录没有读到");
  });

  it("reads again when something about the feature changes, and keeps what was read when that fails", async () => {
    const panel = (revision: number) => (
      <HistoryPanel
        index={index}
        feature={feature}
        store={store}
        data={dataOf(null, { revisions: new Map([[feature.id, revision]]) })}
        onClose={() => undefined}
      />
    );
    const show = await mounted(panel(0));
    await says("共 5 份");
    answer = { kind: "value", value: [newest], status: 200 };
    await show(panel(1));
    await says("共 1 份");
    answer = { kind: "problem", problem: problemOf("internal", "") };
    await show(panel(2));
    await says("上报记录没有读到");
    expect(words()).toContain("82.5%");
  });

  it("offers correcting to whose unit it is, of what is not corrected yet, and opens the form with it", async () => {
    await open(reporter);
    await says("82.5%");
    const offers = [...document.querySelectorAll("button")].filter((each) => each.textContent === "更正");
    expect(offers).toHaveLength(3);
    await press("更正");
    await says("被更正的上报");
    expect(control("形象进度（%）").value).toBe("82.5");
  });

  it("offers nothing to change to readers, to other units, and on a day of the past", async () => {
    const offered = (): readonly string[] =>
      [...document.querySelectorAll("button")]
        .map((each) => each.textContent)
        .filter((each) => /^(更正|通过|退回)$/u.test(each));
    await open(null);
    await says("82.5%");
    expect(words()).toContain("仅登录用户可见");
    await open({ ...reporter, units: ["education" as Account["units"][number]] });
    await open(editor, { isPast: true });
    await until(() => expect(document.querySelectorAll("ol")).toHaveLength(3));
    expect(offered()).toEqual([]);
  });

  it("lets the plan office return a report only with its reason", async () => {
    const sent: unknown[] = [];
    server.use(
      http.post(`${base}api/reports/${newest.id}/reviews`, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json({ ...newest, reviews: [{ ...word, reason: "请补充照片" }] }, { status: 201 });
      }),
    );
    await open(editor);
    await says("82.5%");
    await press("退回");
    await press("确认退回");
    expect(words()).toContain("退回须写明原因");
    expect(sent).toEqual([]);
    await type("退回原因", "请补充照片");
    await press("确认退回");
    await until(() => expect(document.getElementById(`report-${newest.id}`)?.dataset["stands"]).toBe("false"));
    expect(sent).toEqual([{ verdict: "returned", reason: "请补充照片" }]);
  });

  it("says when a word was not stored, and asks to sign in where the session has ended", async () => {
    server.use(http.post(`${base}api/reports/${newest.id}/reviews`, () => told(500, "internal")));
    await open(editor);
    await says("82.5%");
    await press("通过");
    await says("没有存入，请再试一次");
    server.use(http.post(`${base}api/reports/${newest.id}/reviews`, () => told(401, "not-signed-in")));
    await press("通过");
    await says("登录已过期");
    expect(button("登录")).toBeDefined();
    expect(renewed).toHaveBeenCalled();
  });
});
