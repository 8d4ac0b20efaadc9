import { describe, expect, it } from "vitest";
import { threadsOf } from "#app/panels/statement/threads.ts";
import { anIndex, anItem } from "../panel-fixture.ts";

const years = [2025, 2026, 2027, 2028];
const threads = (items: readonly object[], indicators: readonly object[] = []) =>
  threadsOf(anIndex({ items, indicators }).plan.items, years).map((thread) =>
    [...thread.values()].map((item) => item.id),
  );

describe("threadsOf", () => {
  it("lets an item follow the one of the year before that reads most like it", () => {
    expect(
      threads([
        anItem({ at: "12-2025-1", text: "陶瓷产业链技术难题攻坚" }),
        anItem({ at: "12-2025-2", text: "优质医疗资源引进" }),
        anItem({ at: "12-2026-1", text: "优质医疗资源继续引进" }),
        anItem({ at: "12-2026-2", text: "陶瓷产业链技术难题攻坚" }),
      ]),
    ).toEqual([
      ["12-2025-1", "12-2026-2"],
      ["12-2025-2", "12-2026-1"],
    ]);
  });

  it("begins a thread for what reads like nothing before", () => {
    expect(
      threads([anItem({ at: "12-2025-1", text: "城市体检" }), anItem({ at: "12-2026-1", text: "工资保证金" })]),
    ).toHaveLength(2);
  });

  it("keeps the values of one indicator together however they are worded", () => {
    const indicators = [
      { id: "share", name: "比例", nameEn: "Share", unit: "%", unitEn: "%", measure: "level", task: "12" },
    ];
    const items = [
      anItem({ at: "12-2025-1", text: "比例 95%", targets: [{ indicator: "share", value: 95 }] }),
      anItem({ at: "12-2026-1", text: "力争达 97%", targets: [{ indicator: "share", value: 97 }] }),
    ];
    expect(threads(items, indicators)).toEqual([["12-2025-1", "12-2026-1"]]);
  });

  it("follows a measure over a year in which it is not named", () => {
    expect(
      threads([anItem({ at: "12-2025-1", text: "数字化转型" }), anItem({ at: "12-2028-1", text: "数字化转型" })]),
    ).toEqual([["12-2025-1", "12-2028-1"]]);
  });
});
