import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillText, referencesIn } from "#domain/briefing/fill-text.ts";

describe("a scene's text", () => {
  it("names its references in their order", () => {
    expect(referencesIn("{county}{year}年：{name:axes/main}、{feature}（{light}，{document}）")).toEqual([
      { kind: "county" },
      { kind: "year" },
      { kind: "name", feature: "axes/main" },
      { kind: "feature" },
      { kind: "light" },
      { kind: "document" },
    ]);
  });

  it("tells a reference that means nothing, a name without a feature's id among them", () => {
    expect(referencesIn("{total}{name:}{name:Axes/main}{axes/main}{}")).toEqual([
      { kind: "unknown", text: "total" },
      { kind: "unknown", text: "name:" },
      { kind: "unknown", text: "name:Axes/main" },
      { kind: "unknown", text: "axes/main" },
      { kind: "unknown", text: "" },
    ]);
  });

  it("takes the value of each reference and keeps the rest, a lone brace too", () => {
    const value = ({ kind }: { readonly kind: string }): string => (kind === "unknown" ? "" : `<${kind}>`);
    expect(fillText("到{year}年的目标{total}。{", value)).toBe("到<year>年的目标。{");
  });

  it("without braces stays as it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = text.replaceAll(/[{}]/g, "");
        expect(fillText(plain, () => "x")).toBe(plain);
        expect(referencesIn(plain)).toEqual([]);
      }),
    );
  });

  it("asks for as many values as it has references", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let asked = 0;
        fillText(text, () => {
          asked += 1;
          return "";
        });
        expect(asked).toBe(referencesIn(text).length);
      }),
    );
  });
});
