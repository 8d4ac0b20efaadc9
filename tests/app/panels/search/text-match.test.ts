import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadReadings, noReadings } from "#app/panels/search/readings.ts";
import { folded, matchText, textQuery } from "#app/panels/search/text-match.ts";

const readings = await loadReadings();

/** The rank and the characters that answered, for example `initials 上涌`. */
function match(text: string, typed: string): string | null {
  const found = matchText(folded(text), textQuery(typed), readings);
  return found === null
    ? null
    : `${found.rank} ${found.ranges.map(([start, end]) => text.slice(start, end)).join("+")}`;
}

describe("matchText", () => {
  it.each([
    ["上涌", "上涌", "exact 上涌"],
    ["上涌镇", "上涌", "prefix 上涌"],
    ["上涌", "shangyong", "reading 上涌"],
    ["上涌", "sy", "initials 上涌"],
    ["上涌镇", "sy", "readingPrefix 上涌"],
    ["上涌镇", "shangy", "readingPrefix 上涌"],
    ["上涌镇", "shyz", "readingPrefix 上涌镇"],
    ["城乡供水一体化", "gs", "readingInside 供水"],
    ["城乡供水一体化", "供水", "inside 供水"],
    ["政永高速德化段", "zygs", "readingPrefix 政永高速"],
    ["政永高速德化段", "政永gs", "readingPrefix 政永高速"],
    ["政永高速德化段", "zheng yong", "readingPrefix 政永"],
    ["昌福（厦）高铁", "xgt", "readingInside 厦+高铁"],
    ["“教育入学一件事”系统", "jyrx", "readingInside 教育入学"],
    ["Fengyang Middle School", "middle", "wordStart Middle"],
    ["Fengyang Middle School", "fengyang middle", "prefix Fengyang Middle"],
    ["Fengyang Middle School", "yang", "inside yang"],
    ["省道S310改线", "s310", "wordStart S310"],
    ["5G 网络", "5g", "prefix 5G"],
    ["Ｓ２１高速", "s21", "prefix Ｓ２１"],
  ])("finds %s by %s", (text, typed, expected) => {
    expect(match(text, typed)).toBe(expected);
  });

  it.each([
    ["重点小区", "zhongdian", "readingPrefix 重点"],
    ["重点小区", "chongdian", "readingPrefix 重点"],
    ["农商银行", "nsyh", "initials 农商银行"],
    ["步行街", "bxj", "initials 步行街"],
    ["成长计划", "czjh", "initials 成长计划"],
    ["旅游", "lvyou", "reading 旅游"],
    ["旅游", "luyou", "reading 旅游"],
  ])("knows every reading: %s by %s", (text, typed, expected) => {
    expect(match(text, typed)).toBe(expected);
  });

  it.each([
    ["上涌镇", "sya"],
    ["上涌镇", "hangyong"],
    ["上涌镇", "shany"],
    ["县乡村三级物流体系", "ji"],
    ["Fengyang Middle School", "dd"],
    ["上涌镇", ""],
    ["上涌镇", "   "],
  ])("does not find %s by %s", (text, typed) => {
    expect(match(text, typed)).toBeNull();
  });

  it("works without readings, for characters and English only", () => {
    expect(matchText("上涌", textQuery("上"), noReadings)?.rank).toBe("prefix");
    expect(matchText("上涌", textQuery("sy"), noReadings)).toBeNull();
  });

  it("marks characters that are there, in order and apart, whatever is typed", () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from("上涌水口政永高速重行（）“”S21 ab𠮷")),
      maxLength: 12,
    });
    const typed = fc.string({ unit: fc.constantFrom(...Array.from("上涌政syzgonghxcu21（ '")), maxLength: 8 });
    fc.assert(
      fc.property(text, typed, (written, query) => {
        const found = matchText(folded(written), textQuery(query), readings);
        let end = 0;
        for (const range of found?.ranges ?? []) {
          expect(range[0]).toBeGreaterThanOrEqual(end);
          expect(range[1]).toBeGreaterThan(range[0]);
          end = range[1];
        }
        expect(end).toBeLessThanOrEqual(written.length);
      }),
    );
  });
});
