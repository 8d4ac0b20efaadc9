import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statementParts, textUnder, withoutName } from "#app/panels/statement/statement-parts.ts";

const kinds = (text: string, commitment: "firm" | "strive" | "continue" = "firm", language: "zh" | "en" = "zh") =>
  statementParts(text, commitment, language).map(
    (part) => `${part.kind}:${part.text}${part.kind === "figure" ? part.bound : ""}`,
  );

describe("statementParts", () => {
  it("sets figures off with their unit and the word that bounds them", () => {
    expect(kinds("申报 20 项以上")).toEqual(["text:申报 ", "figure:20 项以上"]);
    expect(kinds("完成工程量 50%")).toEqual(["text:完成工程量 ", "figure:50%"]);
    expect(kinds("智能装备 20台（套）以上")).toEqual(["text:智能装备 ", "figure:20台（套）以上"]);
  });

  it("leaves years and numbers inside names alone", () => {
    expect(kinds("到2028年建成")).toEqual(["text:到2028年建成"]);
    expect(kinds("5G 网络、G2517、省道310、S310")).toEqual(["text:5G 网络、G2517、省道310、S310"]);
    expect(kinds("by 2028, Provincial Road 310", "firm", "en")).toEqual(["text:by 2028, Provincial Road 310"]);
  });

  it("makes the statement's own word of commitment the tag, where it stands", () => {
    expect(kinds("前期，争取动工", "strive")).toEqual(["text:前期，", "commitment:争取", "text:动工"]);
    expect(kinds("户籍人口城镇化率：力争 50%", "strive")).toEqual([
      "text:户籍人口城镇化率：",
      "commitment:力争",
      "figure:50%",
    ]);
    expect(kinds("strive for 50%", "strive", "en")).toEqual(["commitment:strive", "text:for ", "figure:50%"]);
  });

  it("puts the tag first where the statement does not repeat the word", () => {
    expect(kinds("跟踪进展", "continue")).toEqual(["commitment:持续", "text:跟踪进展"]);
  });

  it("does not take 争取 for commitment in a firm statement", () => {
    expect(kinds("争取上级资金")).toEqual(["text:争取上级资金"]);
  });

  it("loses no character of a firm statement", () => {
    const characters = fc.constantFrom(..."0123456789.,% 公里项年以上左右力争持续GS省道：（）".split(""));
    fc.assert(
      fc.property(fc.string({ unit: characters }), (text) => {
        const joined = statementParts(text, "firm", "zh").map((part) =>
          part.kind === "figure" ? part.text + part.bound : part.text,
        );
        expect(joined.join("")).toBe(text);
      }),
    );
  });
});

describe("withoutName", () => {
  it("leaves out the name that heads the row", () => {
    expect(withoutName("政永高速德化段：争取完工通车", ["政永高速德化段"])).toBe("争取完工通车");
    expect(withoutName("沙厦高速德化草村出入口工程：完成工程量 50%", ["沙厦高速德化草村出入口"])).toBe(
      "完成工程量 50%",
    );
    expect(withoutName("省道 310 半林至碗坑：前期", ["省道310半林至碗坑"])).toBe("前期");
  });

  it("prefers the longer of two names", () => {
    expect(withoutName("沙厦高速德化草村出入口：开工", ["沙厦高速", "沙厦高速德化草村出入口"])).toBe("开工");
  });

  it("keeps a text that goes on with a second name or says nothing else", () => {
    expect(withoutName("凤洋中学、古洋中小学：加快建设", ["凤洋中学"])).toBe("凤洋中学、古洋中小学：加快建设");
    expect(withoutName("凤洋中学", ["凤洋中学"])).toBe("凤洋中学");
  });
});

describe("textUnder", () => {
  const statement = {
    text: "政永高速德化段：通车运营",
    textEn: "Dehua section of the Zhengyong expressway: in operation",
  };

  it("leaves out the same head in English, however it words the name", () => {
    expect(textUnder("en", statement, ["政永高速德化段"])).toBe("in operation");
    expect(textUnder("zh", statement, ["政永高速德化段"])).toBe("通车运营");
  });

  it("keeps the English whole where the Chinese has another head", () => {
    expect(textUnder("en", statement, ["沙厦高速"])).toBe(statement.textEn);
  });
});
