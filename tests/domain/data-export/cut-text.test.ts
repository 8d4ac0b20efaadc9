import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutToBytes, shortNames, utf8Length } from "#domain/data-export/cut-text.ts";

describe("cutting text to bytes", () => {
  it("cuts between characters, never within one", () => {
    expect(cutToBytes("位置精度", 10)).toBe("位置精");
    expect(cutToBytes("a😀b", 4)).toBe("a");
    expect(cutToBytes("a😀b", 5)).toBe("a😀");
  });

  it("gives a beginning that fits, and the longest there is, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(40), (text, most) => {
        const kept = cutToBytes(text, most);
        expect(text.startsWith(kept)).toBe(true);
        expect(utf8Length(kept)).toBeLessThanOrEqual(most);
        const next = String.fromCodePoint(text.slice(kept.length).codePointAt(0) ?? 0);
        expect(kept === text || utf8Length(kept + next) > most).toBe(true);
      }),
    );
  });
});

describe("short names", () => {
  it("keeps names that fit and tells apart those that become the same", () => {
    expect(shortNames(["name", "uncertaintyMeters", "uncertaintyNote", "NAME", "建设规模及内容", "建设规模"])).toEqual([
      "name",
      "uncertaint",
      "uncertai_2",
      "NAME_2",
      "建设规",
      "建设_2",
    ]);
  });

  it("gives distinct names of at most ten bytes, whatever the names", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" }), { maxLength: 40 }), (names) => {
        const short = shortNames(names);
        expect(new Set(short.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of short) {
          expect(utf8Length(name)).toBeLessThanOrEqual(10);
          expect(name).not.toBe("");
        }
      }),
    );
  });
});
