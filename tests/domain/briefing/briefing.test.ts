import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { briefing } from "#domain/briefing/briefing.ts";
import { formatIssue, parse } from "#domain/result.ts";
import { aBriefing, aBriefingScene } from "#tests/support/briefings.ts";

function issues(changes: Readonly<Record<string, unknown>>): readonly string[] {
  const result = parse(briefing, { ...aBriefing(), scenes: [aBriefingScene(changes)] });
  return result.ok ? [] : result.issues.map(formatIssue);
}

describe("a briefing's schema", () => {
  it("fills in what a scene leaves out", () => {
    expect(aBriefing().scenes[0]).toMatchObject({
      year: "current",
      camera: { kind: "county" },
      layers: ["axes", "corridors", "seats", "centres"],
      emphasis: { features: [], lights: [] },
      figures: [],
      dwellSeconds: 16,
      notes: "",
    });
  });

  it("takes no figure that is typed in, in either width and either language", () => {
    const texts = ["title", "titleEn", "message", "messageEn"];
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.constantFrom(...Array.from("0123456789０１２３４５６７８９")),
        fc.string(),
        fc.string(),
        (key, digit, before, after) => {
          // Braces could make a reference of it.
          const text = `${before}${digit}${after}`.replaceAll(/[{}]/g, "");
          const found = issues({ [key]: text });
          expect(found).toHaveLength(1);
          expect(found[0]).toMatch(new RegExp(`^scenes\\[0\\]\\.${key}: Expected no typed figure`));
        },
      ),
    );
    expect(issues({ message: "到{2028年建成" })).toHaveLength(1);
  });

  it("takes digits inside a reference, and in a speaker's notes", () => {
    expect(issues({ message: "{year}年争取{name:corridors/s310-banlin-wankeng}动工" })).toEqual([]);
    expect(issues({ notes: "每年新改建 2.5 公里" })).toEqual([]);
  });

  it("takes seven figures and not eight", () => {
    const lights = (count: number): readonly object[] => Array.from({ length: count }, () => ({ kind: "lights" }));
    expect(issues({ figures: lights(7) })).toEqual([]);
    expect(issues({ figures: lights(8) })).toEqual(["scenes[0].figures: Expected up to seven figures"]);
  });

  it("names what it does not know: a layer, a kind of figure, a key", () => {
    expect(issues({ layers: ["corridors", "clouds"] })[0]).toMatch(/^scenes\[0\]\.layers\[1\]: Invalid option/);
    expect(issues({ figures: [{ kind: "sum" }] })[0]).toMatch(/^scenes\[0\]\.figures\[0\]\.kind: /);
    expect(issues({ subtitle: "副题" })[0]).toContain("subtitle");
  });
});
