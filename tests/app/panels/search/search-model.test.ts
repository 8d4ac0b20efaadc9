import { describe, expect, it } from "vitest";
import { loadReadings, noReadings } from "#app/panels/search/readings.ts";
import { buildSearchIndex, search, searchIndexSteps } from "#app/panels/search/search-model.ts";
import { aCountyIndex, someVillages } from "./search-fixture.ts";

const index = aCountyIndex();
const searchIndex = buildSearchIndex(index, someVillages(), await loadReadings());

/** The titles found, best first, group by group. */
function titles(typed: string, limit = 40): readonly string[] {
  return search(searchIndex, typed, limit).groups.flatMap(({ items }) => items.map((hit) => hit.title));
}

describe("search", () => {
  it("finds 上涌镇 first by its initials, then what begins with them, then what has them inside", () => {
    expect(titles("sy")).toEqual([
      "上涌镇",
      "上涌县域副中心",
      "农商银行网点",
      "城乡供水一体化",
      "上涌村委会",
      "苏洋村委会",
    ]);
  });

  it("puts a township above what is only named after it", () => {
    for (const typed of ["上涌", "shangyong", "Shangyong"])
      expect(titles(typed).slice(0, 2)).toEqual(["上涌镇", "上涌县域副中心"]);
  });

  it("finds an expressway by initials, by mixed typing, by number and by another name", () => {
    expect(titles("zygs")[0]).toBe("政永高速德化段");
    expect(titles("政永gs")[0]).toBe("政永高速德化段");
    expect(titles("s21")).toEqual(["政永高速德化段"]);
    expect(titles("厦沙")).toEqual(["沙厦高速"]);
  });

  it("ranks exact above beginning above inside, and names above texts of items", () => {
    expect(titles("德化县").slice(0, 2)).toEqual(["德化县", "德化县医院"]);
    expect(search(searchIndex, "政永", 40).groups.map(({ group }) => group)).toEqual(["feature", "item"]);
  });

  it("puts what has a place above what has none, where they answer equally well", () => {
    expect(titles("high").slice(0, 1)).toEqual(["昌福（厦）高铁"]);
    expect(titles("gs").slice(0, 3)).toEqual(["沙厦高速", "政永高速德化段", "城乡供水一体化"]);
  });

  it("puts a school on the map above a village of the same name", () => {
    expect(titles("fy")).toEqual(["凤洋中学", "凤洋村委会"]);
  });

  it("finds tasks by number, ordinal, short name and English", () => {
    for (const typed of ["12", "任务12", "十二", "互联互通", "hlht", "convenient"])
      expect(titles(typed)[0]).toBe("（十二）构建高效便捷的互联互通体系");
  });

  it("finds units, indicators, goals and villages", () => {
    const kinds = (typed: string) => search(searchIndex, typed, 40).groups.map(({ group }) => group);
    expect(kinds("jtj")).toEqual(["unit"]);
    expect(kinds("城镇化率")).toEqual(["indicator"]);
    expect(kinds("三级医院")).toEqual(["goal"]);
    expect(kinds("苏洋")).toEqual(["village"]);
  });

  it("finds what has all words, in any order, after what has them in a row", () => {
    expect(titles("通车 政永 2026")).toEqual(["政永高速德化段：推动通车运营"]);
    expect(titles("政永 水口")).toEqual([]);
  });

  it("keeps items that answer equally well in the order of the years", () => {
    const found = titles("政永高速德化段").filter((title) => title.includes("："));
    expect(found).toEqual(["政永高速德化段：争取全线建成通车", "政永高速德化段：推动通车运营"]);
  });

  it("does not look for a few letters of pinyin inside long texts", () => {
    expect(titles("jys")).toEqual([]);
    expect(titles("jyrx")).toEqual(["“教育入学一件事”系统启用"]);
  });

  it("counts all hits, gives at most the limit, and lets every group have some", () => {
    const all = search(searchIndex, "s", 100);
    const few = search(searchIndex, "s", 4);
    expect(few.total).toBe(all.total);
    expect(few.groups.map(({ total }) => total)).toEqual(all.groups.map(({ total }) => total));
    const given = few.groups.map(({ items }) => items.length);
    expect(given.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(4);
    expect(Math.min(...given)).toBeGreaterThan(0);
  });

  it("gives one group all the room where it is alone", () => {
    expect(search(searchIndex, "村委会", 3).groups[0]?.items).toHaveLength(3);
  });

  it("finds nothing for nothing", () => {
    expect(search(searchIndex, "  ", 10)).toEqual({ total: 0, groups: [] });
  });
});

describe("hits", () => {
  const hit = (typed: string, language: "zh" | "en" = "zh") =>
    search(searchIndex, typed, 10, language).groups[0]?.items[0];

  it("mark the characters of the title that answered", () => {
    expect(hit("zygs")).toMatchObject({ title: "政永高速德化段", titleRanges: [[0, 4]], via: null });
    expect(hit("互通")).toMatchObject({ title: "（十二）构建高效便捷的互联互通体系", titleRanges: [[13, 15]] });
  });

  it("name the other text where the title did not answer", () => {
    expect(hit("s21")).toMatchObject({ titleRanges: [], via: { text: "S21", ranges: [[0, 3]] } });
    expect(hit("middle")).toMatchObject({
      title: "凤洋中学",
      via: { text: "Fengyang Middle School", ranges: [[9, 15]] },
    });
  });

  it("carry the title of the language and mark it there", () => {
    expect(hit("middle", "en")).toMatchObject({ title: "Fengyang Middle School", titleRanges: [[9, 15]], via: null });
    expect(hit("凤洋", "en")).toMatchObject({
      title: "Fengyang Middle School",
      titleRanges: [],
      via: { text: "凤洋中学", ranges: [[0, 2]] },
    });
  });
});

describe("the index", () => {
  it("finds characters and English before the table of readings is there", () => {
    const plain = buildSearchIndex(index, [], noReadings);
    expect(search(plain, "上涌", 10).groups[0]?.items[0]?.title).toBe("上涌镇");
    expect(search(plain, "sy", 10).total).toBe(0);
  });

  it("is built in slices that give the page time in between", () => {
    const many = { ...index, features: Array.from({ length: 500 }, () => index.features).flat() };
    const steps = [...searchIndexSteps(many, [], noReadings)];
    expect(steps.length).toBeGreaterThan(5);
  });
});
