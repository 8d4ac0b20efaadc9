import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakLines, textWidth } from "#app/paper/text-lines.ts";

describe("lines of text", () => {
  it("never begin with a mark that belongs to the word before, nor end with an opening one", () => {
    const text = fc.array(
      fc.constantFrom(...Array.from("德化县（城镇）“发展”，主轴。沙厦、高速：2026年；50%〔2025〕")),
      {
        minLength: 1,
        maxLength: 120,
      },
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 120, max: 600 }), (characters, width) => {
        // Rows of marks alone have no word to stay with.
        const said = characters.join("").replaceAll(/([（）“”，。、：；〔〕%])[（）“”，。、：；〔〕%]+/g, "$1");
        const lines = breakLines(said, 20, width);
        expect(lines.join("")).toBe(said.trimEnd());
        for (const line of lines) expect(textWidth(line, 20)).toBeLessThanOrEqual(width + 40);
        for (const line of lines.slice(1)) expect(line).not.toMatch(/^[，。、；：）”〕%]/);
      }),
    );
  });

  it("keep words, numbers and their units whole", () => {
    const lines = breakLines("常住人口城镇化率到 2028 年达到 79.8% 以上，Zhengyong Expressway 通车运营", 20, 200);
    const text = lines.join("|");
    for (const whole of ["2028 年", "79.8%", "Zhengyong", "Expressway"]) expect(text).toContain(whole);
  });

  it("lose nothing of a word that is longer than a line", () => {
    const lines = breakLines("沙".repeat(50), 20, 200);
    expect(lines.map((line) => line.length)).toEqual([10, 10, 10, 10, 10]);
  });

  it("are none where nothing is said", () => {
    expect(breakLines("", 20, 200)).toEqual([]);
  });
});
