// @vitest-environment jsdom
import { http, HttpResponse } from "msw";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { outboxOf, startOutbox } from "#app/data/outbox.ts";
import { ProgressStore } from "#app/data/progress-store.ts";
import { OutboxBadge } from "#app/panels/report-form/outbox-badge.tsx";
import { ReportForm } from "#app/panels/report-form/report-form.tsx";
import type { Report } from "#domain/progress/report.ts";
import { base, fakeServer, reporter, signedIn, told } from "../../data/fake-server.ts";
import { aNewReport, stored } from "../../data/report-fixture.ts";
import { aProgressData, aReport, index, interchange } from "../light/progress-fixture.ts";
import { button, chooseFiles, control, mounted, press, says, type, until, words } from "../mounted.ts";

const idb = vi.hoisted(() => ({ stores: new Map<string, Map<string, unknown>>() }));
vi.mock("idb-keyval", () => {
  type Kept = Map<string, unknown>;
  return {
    createStore: (name: string): Kept => {
      const kept: Kept = idb.stores.get(name) ?? new Map();
      idb.stores.set(name, kept);
      return kept;
    },
    get: async (key: string, kept: Kept) => kept.get(key),
    set: async (key: string, value: unknown, kept: Kept) => void kept.set(key, value),
    del: async (key: string, kept: Kept) => void kept.delete(key),
    entries: async (kept: Kept) => [...kept.entries()],
  };
});

const reports = `${base}api/reports`;
const session = { account: reporter, isSignInRequired: false, needsSetUp: false, singleSignOn: null };
/** The store of a page on which the reporter is signed in. */
function withSession(store: ProgressStore): ProgressStore {
  const known = aProgressData({ session });
  return Object.assign(store, { snapshot: () => known });
}

const found = index.features.find(({ id }) => id === interchange);
if (found === undefined) throw new Error("no interchange");
const feature = found;

describe("ReportForm", () => {
  const server = fakeServer(signedIn(reporter));
  const onClose = vi.fn<() => void>();
  let store: ProgressStore;
  let renewed: MockInstance<ProgressStore["renewSession"]>;
  let reloaded: MockInstance<ProgressStore["reload"]>;
  let sent: { readonly key: string; readonly body: Record<string, unknown> }[];

  beforeEach(() => {
    store = new ProgressStore(() => new Date("2026-11-24T04:00:00Z"));
    reloaded = vi.spyOn(store, "reload").mockResolvedValue();
    renewed = vi.spyOn(store, "renewSession").mockResolvedValue();
    sent = [];
  });
  afterEach(async () => {
    for (const kept of idb.stores.values()) kept.clear();
    onClose.mockReset();
  });

  const taking = (changes: object = {}) =>
    http.post(reports, async ({ request }) => {
      const body = Object(await request.json()) as Record<string, unknown>;
      sent.push({ key: request.headers.get("Idempotency-Key") ?? "", body });
      return HttpResponse.json(stored(body, changes), { status: 201 });
    });

  const last = aReport({ asOfOn: "2026-11-20", phase: "under-construction", percent: 82.5 });
  const data = aProgressData({
    session,
    heads: { status: "ready", value: [{ feature: feature.id, unit: last, fact: null }] },
  });

  async function open(more: { readonly corrects?: Report; readonly signedOut?: boolean } = {}): Promise<void> {
    const { corrects, signedOut = false } = more;
    const own = signedOut ? { ...data, session: { ...session, account: null } } : data;
    await mounted(
      <ReportForm
        index={index}
        feature={feature}
        store={store}
        data={own}
        onClose={onClose}
        {...(corrects === undefined ? {} : { corrects })}
      />,
    );
    const send = corrects === undefined ? "提交" : "提交更正";
    await until(() => expect(signedOut || !(button(send) as HTMLButtonElement).disabled).toBe(true));
  }

  async function fill(): Promise<void> {
    await type("阶段", "under-construction");
    await type("形象进度（%）", "85");
    await type("进展情况", "匝道桥完成");
  }

  it("sends a report and says so", async () => {
    server.use(taking());
    await open();
    expect(words()).toContain("填报单位 县交通局");
    await fill();
    await press("提交");
    await says("已提交");
    expect(sent).toMatchObject([
      { body: { feature: feature.id, unit: "transport", percent: 85, asOfOn: "2026-11-24", summary: "匝道桥完成" } },
    ]);
    expect(idb.stores.get("county-plan-map-outbox")?.size).toBe(0);
    expect(reloaded).toHaveBeenCalled();
  });

  it("takes phase and percent of the last report over with one press, and warns without forbidding when they go back", async () => {
    server.use(taking());
    await open();
    await press("同上次：在建 82.5%");
    expect([control("阶段").value, control("形象进度（%）").value]).toEqual(["under-construction", "82.5"]);
    await type("形象进度（%）", "80");
    await type("阶段", "started");
    expect(words()).toContain("比上次的 82.5% 低（80%）");
    expect(words()).toContain("阶段由“在建”退回“开工”");
    await type("进展情况", "核减");
    await press("提交");
    await says("已提交");
  });

  it("says what is wrong beside each field, goes to the first, and sends nothing", async () => {
    server.use(taking());
    await open();
    await type("形象进度（%）", "120");
    await press("提交");
    expect(words()).toContain("请填 0 到 100 之间的数");
    expect(words()).toContain("请写一两句进展情况");
    expect(words()).toContain("有 3 处需要修改");
    expect(document.activeElement).toBe(control("阶段"));
    expect(control("形象进度（%）").getAttribute("aria-invalid")).toBe("true");
    expect(sent).toEqual([]);
  });

  it("asks for the reason of holding it only then", async () => {
    await open();
    expect(words()).not.toContain("暂停或调出的原因");
    await type("阶段", "on-hold");
    await type("进展情况", "停工");
    await press("提交");
    expect(words()).toContain("暂停或调出须写明原因");
  });

  it("places the server's issues at their fields and keeps what was typed", async () => {
    const issues = [{ path: ["asOfOn"], message: "Expected 2026-11-23 or an earlier day" }];
    server.use(http.post(reports, () => told(400, "bad-request", { issues })));
    await open();
    await fill();
    await press("提交");
    await says("请填今天或更早的日期");
    expect(control("进展日期").getAttribute("aria-invalid")).toBe("true");
    expect(control("进展情况").value).toBe("匝道桥完成");
    expect(outboxOf(store).snapshot()).toEqual([]);
  });

  it("keeps the report when the network fails, shows it as waiting, and sends it once when the network returns", async () => {
    server.use(http.post(reports, () => HttpResponse.error()));
    const stop = startOutbox(store);
    await mounted(<OutboxBadge store={store} index={index} />);
    await open();
    await fill();
    await press("提交");
    await says("已存为待发");
    await says("1 份待发");
    server.use(taking());
    await act(async () => {
      window.dispatchEvent(new Event("online"));
      window.dispatchEvent(new Event("online"));
    });
    await until(() => expect(words()).not.toContain("1 份待发"));
    expect(sent).toHaveLength(1);
    stop();
  });

  it("keeps the report when the server fails, and when the session ends in the middle", async () => {
    server.use(http.post(reports, () => told(500, "internal")));
    await open();
    await fill();
    await press("提交");
    await says("已存为待发");
    server.use(http.post(reports, () => told(401, "not-signed-in")));
    await open();
    await fill();
    const wanted = vi.fn<() => void>();
    window.addEventListener("sign-in-wanted", wanted);
    for (const each of document.querySelectorAll<HTMLButtonElement>("button"))
      if (each.textContent === "提交") await act(async () => each.click());
    await says("登录已过期");
    await press("登录");
    expect(wanted).toHaveBeenCalledOnce();
    expect(onClose).toHaveBeenCalled();
    expect(renewed).toHaveBeenCalled();
    expect(
      outboxOf(store)
        .snapshot()
        .map(({ state }) => state),
    ).toEqual(["waiting", "waiting"]);
  });

  it("asks a reader who is not signed in to sign in", async () => {
    const wanted = vi.fn<() => void>();
    document.addEventListener("sign-in-wanted", wanted);
    await open({ signedOut: true });
    expect(words()).toContain("填报需要先登录");
    await press("登录");
    expect(wanted).toHaveBeenCalledOnce();
  });

  it("brings back what was typed, and forgets it when asked to", async () => {
    await open();
    await type("进展情况", "写到一半");
    await until(() => expect(idb.stores.get("county-plan-map-drafts")?.size).toBe(1));
    await open();
    await says("恢复了未提交的草稿");
    expect([...document.querySelectorAll("textarea")].filter(({ value }) => value === "写到一半")).toHaveLength(2);
    await press("放弃草稿");
    await until(() => expect(idb.stores.get("county-plan-map-drafts")?.size).toBe(0));
  });

  it("asks once about a photo taken far away, shows its place, and sends it all the same", async () => {
    const photo = {
      id: "a".repeat(64),
      width: 4,
      height: 3,
      takenAt: null,
      position: [118.4, 25.5],
      positionFrom: "exif",
    };
    server.use(
      taking(),
      http.post(`${base}api/photos`, () => HttpResponse.json(photo, { status: 201 })),
    );
    await open();
    await fill();
    await chooseFiles("选择照片", [new File(["photo"], "a.jpg", { type: "image/jpeg" })]);
    await press("提交");
    await says("有照片离项目较远");
    expect(words()).toContain("照片自带位置 118.4000, 25.5000");
    expect(sent).toEqual([]);
    await press("仍然提交");
    await says("已提交");
    expect(sent).toMatchObject([{ body: { photos: [photo] } }]);
  });

  it("says at the photo that it cannot be taken", async () => {
    server.use(
      taking(),
      http.post(`${base}api/photos`, () => told(415, "unsupported-type")),
    );
    await open();
    await fill();
    await chooseFiles("选择照片", [new File(["no photo"], "a.txt")]);
    await press("提交");
    await says("这张照片不能上传");
    expect(sent).toEqual([]);
  });

  it("shows both corrections where somebody was first, and sends mine as a correction of theirs", async () => {
    const theirs = stored(aNewReport({ percent: 79, summary: "他人更正" }), {
      id: "3f8d9f0e-4d7e-4d4f-8c39-0d2f5a3a1b77",
      author: { id: "a-9", name: "王工" },
    });
    server.use(http.post(reports, () => told(409, "already-replaced", { current: theirs })));
    await open({ corrects: last });
    expect(control("形象进度（%）").value).toBe("82.5");
    await type("形象进度（%）", "81");
    await press("提交更正");
    await says("这份上报已被他人更正");
    expect(words()).toContain("填报人：王工");
    expect(words()).toContain("79%");
    expect(words()).toContain("81%");
    server.use(taking());
    await press("以我的再次更正");
    await says("已提交");
    expect(sent).toMatchObject([{ body: { replaces: theirs.id, percent: 81 } }]);
    expect(outboxOf(store).snapshot()).toEqual([]);
  });

  it("lets the person take theirs instead, and keeps nothing", async () => {
    const current = stored(aNewReport({ percent: 79 }));
    server.use(http.post(reports, () => told(409, "already-replaced", { current })));
    await open({ corrects: last });
    await press("提交更正");
    await says("这份上报已被他人更正");
    expect(outboxOf(store).snapshot()).toHaveLength(1);
    await press("采用已存的更正");
    await until(() => expect(outboxOf(store).snapshot()).toEqual([]));
    expect(onClose).toHaveBeenCalled();
  });

  it("keeps what was refused later with the issues, and lets its writer change it and send it under its key", async () => {
    server.use(http.post(reports, () => HttpResponse.error()));
    await mounted(<OutboxBadge store={withSession(store)} index={index} />);
    await open();
    await fill();
    await press("提交");
    await says("1 份待发");
    const key = outboxOf(store).snapshot()[0]?.key;
    const issues = [{ path: ["percent"], message: "Expected less" }];
    server.use(http.post(reports, () => told(400, "bad-request", { issues })));
    await press("1 份待发");
    await press("现在发送");
    await says("未被接受，需要修改：请填 0 到 100 之间的数");
    server.use(taking());
    await press("修改");
    await says("服务器没有接受这份上报");
    await type("形象进度（%）", "84");
    await press("提交");
    await until(() => expect(sent).toMatchObject([{ key, body: { percent: 84 } }]));
    expect(outboxOf(store).snapshot()).toEqual([]);
  });
});
