import { describe, expect, it } from "vitest";
import { WhyBox } from "#app/panels/light/why-box.tsx";
import { rendered } from "../rendered.ts";
import { aFact, aReport, index, interchange, rules, statusOf } from "./progress-fixture.ts";

function why(language: "zh" | "en", ...reports: Parameters<typeof statusOf> extends [string, ...infer R] ? R : never) {
  return rendered(<WhyBox index={index} status={statusOf(interchange, ...reports)} rules={rules} />, language).words;
}

describe("WhyBox", () => {
  it("gives the plan's items, what is expected and from where, what was reported, the difference and the rule", () => {
    const words = why("zh", aReport());
    expect(words).toContain("为什么是“预警”");
    expect(words).toContain("2026 建成投用");
    expect(words).toContain("94.8%2025 年底 50% → 2026 年底 100%，按日推算");
    expect(words).toContain("在建 82.5%2026-11-20");
    expect(words).toContain("低 12.3 个百分点");
    expect(words).toContain("10 至 30 个百分点 → 预警");
    expect(words).toContain("规则 default 第 1 版");
  });

  it("says that nothing came in the reporting month", () => {
    expect(why("zh")).toContain("无（2026-11 未收到）");
    expect(why("zh", aReport({ asOfOn: "2026-10-30" }))).toContain("2026-10-30 · 2026-11 未收到");
  });

  it("marks a public fact as one, and does not take it for the unit's report", () => {
    const words = why("zh", aFact());
    expect(words).toContain("为什么是“未报”");
    expect(words).toContain("公开信息");
  });

  it("has every word in English too", () => {
    expect(why("en", aReport())).not.toMatch(/[\u4e00-\u9fff]/u);
  });

  it("says from which year on the plan has something where nothing is due yet", () => {
    const status = statusOf("corridors/fulong-railway");
    const { words } = rendered(<WhyBox index={index} status={status} rules={rules} />);
    expect(words).toContain("2027 年起才有安排");
  });
});
