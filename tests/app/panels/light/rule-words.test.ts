import { describe, expect, it } from "vitest";
import { differenceWords } from "#app/language/figures.ts";
import { rulesInOrder, ruleWords, rulesVersion } from "#app/panels/light/rule-words.ts";
import { rules } from "./progress-fixture.ts";

describe("the rules in words", () => {
  it("takes every threshold from the county's rules", () => {
    const others = {
      ...rules,
      version: 7,
      reporting: { graceDays: 5 },
      points: { warningFrom: 8, lateAbove: 21 },
      phase: { lateAfterMonths: 6 },
    };
    const words = rulesInOrder.map((rule) => ruleWords("zh", rule, others)).join(" ");
    for (const figure of ["8", "21", "6 个月", "5 天"]) expect(words).toContain(figure);
    expect(words).not.toMatch(/\b(?:10|30)\b/u);
    expect(rulesVersion("zh", others)).toBe("规则 default 第 7 版");
  });

  it("says nothing of days of grace where there are none", () => {
    expect(ruleWords("zh", "missing", rules)).toBe("上报月份内没有责任单位的上报 → 未报");
  });
});

describe("differenceWords", () => {
  it("signs the difference in words: below, above, and level", () => {
    expect(differenceWords("zh", 12.3)).toBe("低 12.3 个百分点");
    expect(differenceWords("zh", -2)).toBe("高 2 个百分点");
    expect(differenceWords("zh", 0)).toBe("持平");
    expect(differenceWords("en", 1)).toBe("1 point below");
    expect(differenceWords("en", -0.5)).toBe("0.5 points above");
  });
});
