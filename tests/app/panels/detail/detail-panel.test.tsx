import { describe, expect, it } from "vitest";
import type { Reference } from "#domain/features/feature.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Light } from "#domain/progress/light.ts";
import { DetailPanel } from "#app/panels/detail/detail-panel.tsx";
import { initialView } from "#app/state/view.ts";
import { aFeature, anIndex, anItem } from "../panel-fixture.ts";
import { rendered } from "../rendered.ts";

const aFact = (rest: object = {}) => ({
  label: "通车",
  labelEn: "Opened",
  value: "2026-02-02",
  valueEn: "2026-02-02",
  reference: "R1",
  confidence: "high",
  ...rest,
});
const reference: Reference = {
  id: "R1",
  title: "通车报道",
  publisher: "省交通厅",
  address: "example.org/a",
  publishedOn: "2026-02-14",
};
const nowhere = {
  accuracy: "schematic",
  uncertaintyMeters: null,
  source: "线位无公开资料",
  sourceEn: "No public alignment",
};
const index = anIndex({
  features: [
    aFeature("county/dehua", { tasks: ["9", "12", "14"] }),
    aFeature("townships/sanban"),
    aFeature("corridors/zhengyong", {
      name: "政永高速",
      kind: "expressway",
      number: "S21",
      tasks: ["12"],
      facts: [aFact(), aFact({ label: "里程", value: "39.949 km", confidence: "low" })],
    }),
    aFeature("corridors/fulong", { name: "福龙高铁", kind: "railway", tasks: ["12"], position: nowhere }, null),
    aFeature("sites/tea-town", {
      name: "茶镇",
      kind: "town",
      tasks: ["9"],
      townships: ["townships/sanban"],
      position: { ...nowhere, uncertaintyMeters: 2000 },
    }),
  ],
  items: [
    anItem({ at: "9-2025-1", text: "茶镇：打造", features: ["sites/tea-town"], phase: "construction" }),
    anItem({
      at: "12-2025-1",
      text: "政永高速：争取完工",
      features: ["corridors/zhengyong"],
      phase: "complete",
      commitment: "strive",
    }),
    anItem({ at: "12-2026-1", text: "政永高速：通车运营", features: ["corridors/zhengyong"], phase: "operating" }),
    anItem({ at: "14-2025-1", text: "全县体检" }),
  ],
  goals: [
    {
      id: "goal-a",
      task: "12",
      text: "两环九放射",
      textEn: "Two rings",
      commitment: "firm",
      features: ["county/dehua"],
      byYear: null,
      cite: { part: "main", task: "12" },
    },
  ],
});
const passages = { main: [{ task: "12", text: "正文片段" }], annex: [{ task: "12", year: 2026, text: "附件片段" }] };

function panel(
  feature: string,
  options: { readonly passages?: typeof passages | null; readonly language?: "zh" | "en"; readonly light?: Light } = {},
) {
  const view = { ...initialView(index.plan.years, new Date("2026-06-01")), selection: feature as FeatureId };
  const { passages: loaded = null, language = "zh", light = null } = options;
  return rendered(
    <DetailPanel
      index={index}
      references={new Map([["R1", reference]])}
      passages={loaded as never}
      view={view}
      dispatch={() => undefined}
      onHover={() => undefined}
      light={light}
      trackHref="/track?v=1&feature=corridors/zhengyong"
    />,
    language,
  );
}

describe("DetailPanel", () => {
  it("shows nothing while nothing, or something unknown, is selected", () => {
    expect(panel("sites/unheard-of").markup).toBe("");
  });

  it("names the feature, its number and the phase expected in the chosen year", () => {
    const { words } = panel("corridors/zhengyong");
    expect(words).toContain("线路 › 高速公路政永高速S21");
    expect(words).toMatch(/2026 年预期.*通车运营/u);
  });

  it("leads from the light to the progress, and says nothing of it where there is none", () => {
    const { markup, words } = panel("corridors/zhengyong", { light: "late" });
    expect(words).toContain("滞后查看进展");
    expect(markup).toContain('href="/track?v=1&amp;feature=corridors/zhengyong"');
    expect(panel("corridors/zhengyong").words).not.toContain("查看进展");
  });

  it("shows every public fact with its source and says where trust is low", () => {
    const { words } = panel("corridors/zhengyong");
    expect(words).toContain("公开信息");
    expect(words).toMatch(/通车2026-02-02省交通厅 2026-02-14通车报道/u);
    expect(words).toContain("example.org/a");
    expect(words.match(/可信度低/gu)).toHaveLength(1);
  });

  it("says that there is no public information rather than leaving it out", () => {
    expect(panel("corridors/fulong").words).toContain("暂无公开信息");
  });

  it("says why a feature is not on the map", () => {
    expect(panel("corridors/fulong").words).toContain("未落图线位无公开资料");
  });

  it("says how far a schematic position can be off and that nothing may be measured on it", () => {
    expect(panel("sites/tea-town").words).toMatch(/示意± 2 km线位无公开资料；图上长度、面积不作量算依据/u);
  });

  it("puts the feature's own years first, the tag of commitment in the text", () => {
    const { words, markup } = panel("corridors/zhengyong");
    expect(words).toMatch(/2025202620272028政永高速.*争取完工.*通车运营/u);
    expect(markup).toContain('data-commitment="strive"');
  });

  it("keeps the cite of every statement within a glance", () => {
    const { markup, words } = panel("corridors/zhengyong");
    expect(markup).toContain('title="德政〔2025〕25号，附件（十二）2026 年"');
    expect(words).toContain("来源：德政〔2025〕25号，附件（十二）、正文（十二）");
  });

  it("shows 原文 only where the document is loaded", () => {
    expect(panel("corridors/zhengyong").words).not.toContain("原文");
    const { words } = panel("corridors/zhengyong", { passages });
    expect(words).toContain("正文片段");
    expect(words).toContain("附件片段");
  });

  it("shows a township what lies in it, with its task", () => {
    expect(panel("townships/sanban").words).toMatch(/茶镇任务 9/u);
  });

  it("lists the county's tasks by action", () => {
    const { words } = panel("county/dehua");
    expect(words).toMatch(/行动二.*任务9.*任务12.*行动三.*任务14/u);
  });

  it("speaks English throughout when asked to", () => {
    const { words } = panel("corridors/zhengyong", { language: "en" });
    expect(words).toMatch(/Expected in 2026.*Opened2026-02-02.*Task 12/u);
    expect(words).not.toMatch(/任务 12|责任单位|位置精度/u);
  });
});
