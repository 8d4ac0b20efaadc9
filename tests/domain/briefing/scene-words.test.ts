import { describe, expect, it } from "vitest";
import { sceneWordIssues, wordCount } from "#domain/briefing/scene-words.ts";
import { formatIssue } from "#domain/result.ts";
import { aBriefing, aBriefingScene } from "#tests/support/briefings.ts";
import { shippedIndex } from "#tests/support/shipped-geodata.ts";

const index = shippedIndex();

function issues(...scenes: readonly object[]): readonly string[] {
  return sceneWordIssues(aBriefing({ scenes }), index).map(formatIssue);
}

describe("how much a scene says", () => {
  it("counts characters, and a run of letters or digits as one; punctuation nothing", () => {
    expect(wordCount("")).toBe(0);
    expect(wordCount("主轴、次轴，")).toBe(4);
    expect(wordCount("省道310：5G 网络")).toBe(6);
    expect(wordCount("2028年的“大城关”")).toBe(6);
  });

  it("takes a message of forty-eight characters and not of forty-nine", () => {
    expect(issues(aBriefingScene({ message: "轴".repeat(48) }))).toEqual([]);
    expect(issues(aBriefingScene({ message: "轴".repeat(49) }))).toEqual([
      "scenes[0].message: Expected up to 48 Chinese characters, found 49",
    ]);
  });

  it("takes a hundred characters of title and message, and not one more", () => {
    const of = (title: number): object => aBriefingScene({ title: "题".repeat(title), message: "轴".repeat(48) });
    expect(issues(of(52))).toEqual([]);
    expect(issues(of(53))).toEqual([
      "scenes[0]: Expected up to 100 Chinese characters in title and message, found 101",
    ]);
  });

  it("counts the names that stand for references, in a series the longest", () => {
    const road = "corridors/ziyang-dehua-east-road";
    const name = wordCount(index.featureById.get(road as never)?.properties.name ?? "");
    const rest = "轴".repeat(49 - name);
    expect(issues(aBriefingScene({ message: `{name:${road}}${rest}` }))[0]).toContain("found 49");
    const over = { kind: "features", features: ["corridors/heng16-road", road] };
    expect(issues({ kind: "series", over, scene: aBriefingScene({ message: `{feature}${rest}` }) })).toEqual([
      "scenes[0].scene.message: Expected up to 48 Chinese characters, found 49",
    ]);
  });

  it("leaves out what comes by reference", () => {
    const list = { kind: "items", items: index.plan.items.slice(0, 9).map(({ id }) => id) };
    expect(issues(aBriefingScene({ list, notes: "轴".repeat(500) }))).toEqual([]);
  });
});
