import { describe, expect, it } from "vitest";
import type { ProgressData } from "#app/data/progress-store.ts";
import { TrackPanel } from "#app/panels/track/track-panel.tsx";
import { initialView, type View } from "#app/state/view.ts";
import { matchingFeatures } from "#app/state/matching.ts";
import type { TaskId } from "#domain/plan/ids.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { anAccount } from "#tests/support/server-deps.ts";
import { rendered } from "../rendered.ts";
import { aProgressData, aReport, index, statusesAfter } from "../light/progress-fixture.ts";

function panel(
  changes: {
    readonly view?: Partial<View>;
    readonly data?: Partial<ProgressData>;
    readonly all?: readonly FeatureStatus[] | null;
    readonly isPhone?: boolean;
  } = {},
) {
  const view = { ...initialView(index.plan.years, new Date("2026-11-23")), ...changes.view };
  const matching = matchingFeatures(index, view.filters, view.year);
  const all = changes.all === undefined ? statusesAfter(aReport()) : changes.all;
  const filtered = (all ?? []).filter(({ feature }) => matching === null || matching.has(feature.id));
  const shown = filtered.filter(({ light }) => view.lights.length === 0 || view.lights.includes(light));
  return rendered(
    <TrackPanel
      index={index}
      view={view}
      dispatch={() => undefined}
      store={null}
      data={aProgressData(changes.data)}
      all={all}
      filtered={filtered}
      shown={shown}
      isPhone={changes.isPhone ?? false}
      filters={null}
      tools={null}
      hovered={null}
      onHover={() => undefined}
    />,
  );
}

describe("TrackPanel", () => {
  it("has a row for every built thing, roads and rail before the rest", () => {
    const { markup } = panel();
    const rows = [...markup.matchAll(/data-feature="([a-z]+)\//g)].map(([, source]) => source);
    expect(rows).toHaveLength(statusesAfter().length);
    expect(rows).toEqual(rows.toSorted((a = "", b = "") => a.localeCompare(b)));
  });

  it("shows what was reported, its age, what is expected and the signed difference", () => {
    const { words } = panel();
    expect(words).toContain("在建82.5%2026-11-20 · 3 天前94.8%低 12.3 个百分点交通局");
    expect(words).toContain("上报月份 2026-11");
  });

  it("is cards on a phone, with this year's part of the plan and the last report", () => {
    const { markup, words } = panel({ isPhone: true });
    expect(markup).not.toContain("<table");
    expect(words).toContain("沙厦高速德化草村出入口预警2026 年计划建成建成投用本月上报在建82.5%");
  });

  it("counts the lights of what the filters leave, and marks the ones that are chosen", () => {
    const { words, markup } = panel({
      view: { filters: { ...initialView([], new Date()).filters, tasks: ["12" as TaskId] }, lights: ["warning"] },
    });
    expect(words).toContain("预警1滞后0未报7未到期1");
    expect([...markup.matchAll(/data-feature=/g)]).toHaveLength(1);
    expect(markup).toMatch(/data-light="warning"[^>]*aria-pressed="true"|aria-pressed="true"[^>]*title="只看预警/u);
  });

  it("says which light no project has, and which filters leave none", () => {
    expect(panel({ view: { lights: ["late"] } }).words).toContain("没有滞后的项目。");
    const filters = { ...initialView([], new Date()).filters, tasks: ["1" as TaskId] };
    expect(panel({ view: { filters } }).words).toContain("没有符合筛选条件的建设项目。");
  });

  it("says where the progress comes from when it is not the server's of today", () => {
    expect(panel({ data: { origin: "none", session: null } }).words).toContain("没有发布进展");
    expect(panel({ data: { origin: "snapshot" } }).words).toContain("2026-11-23 发布的进展快照");
    expect(panel({ data: { isPast: true } }).words).toContain("显示截至 2026-11-23 已知的进展");
    expect(panel({ data: { feed: "lost" } }).words).toContain("连接中断");
    expect(panel().words).not.toMatch(/连接中断|快照|没有发布进展/u);
  });

  it("offers to try again where the reports could not be loaded, and counts nothing then", () => {
    const heads = { status: "failed", problem: { kind: "status", status: 503 } } as const;
    const { words } = panel({ data: { heads }, all: null });
    expect(words).toContain("进展没有载入，地图和计划内容不受影响重试");
    expect(words).not.toContain("未报");
  });

  it("asks to sign in where reading needs it", () => {
    const heads = { status: "failed", problem: { kind: "status", status: 401 } } as const;
    expect(panel({ data: { heads }, all: null }).words).toContain("须登录后查看");
    const session = { account: null, isSignInRequired: true, needsSetUp: false, singleSignOn: null };
    const { words } = panel({ data: { session, heads: { status: "loading" } }, all: null });
    expect(words).toContain("须登录后查看");
    expect(words).not.toContain("正在载入");
  });

  it("offers a reporter the units that are theirs, and nobody else", () => {
    const session = { account: anAccount(), isSignInRequired: false, needsSetUp: false, singleSignOn: null };
    expect(panel({ data: { session } }).words).toContain("我的单位");
    expect(panel().words).not.toContain("我的单位");
  });
});
