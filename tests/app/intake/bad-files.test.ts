import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FileIssue } from "#domain/intake/file-issue.ts";
import type { ReadOptions } from "#app/intake/read-result.ts";
import { issueTitles } from "#app/panels/intake/issue-titles.ts";
import { issueText } from "#app/panels/intake/issue-words.ts";
import { takePaths } from "#tests/support/intake.ts";

const folder = join(import.meta.dirname, "../../fixtures/intake/bad");

/** What must be found in some files: every issue, with only those levels of its place that say something. */
type Expected = {
  readonly files: readonly string[];
  readonly options: Partial<ReadOptions>;
  readonly issues: readonly Readonly<Record<string, unknown>>[];
};

const cases = readdirSync(folder)
  .filter((file) => file.endsWith(".issues.json"))
  .map((file) => ({
    name: file.replace(".issues.json", ""),
    ...(JSON.parse(readFileSync(join(folder, file), "utf8")) as Expected),
  }));

/** Kinds whose `found` is in the words of the engine that runs the test. */
const inForeignWords = new Set(["broken-file", "unreadable-feature"]);

function withoutForeignWords(issue: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return inForeignWords.has(String(issue.kind)) ? { ...issue, found: "" } : issue;
}

function withoutEmptyLevels(issue: FileIssue): Readonly<Record<string, unknown>> {
  return { ...issue, place: Object.fromEntries(Object.entries(issue.place).filter(([, level]) => level !== null)) };
}

describe("bad files", () => {
  it.each(cases)(
    "finds in $name all that is wrong, where it is, and nothing else",
    async ({ files, options, issues }) => {
      const read = await takePaths(
        files.map((file) => join(folder, file)),
        options,
      );
      expect(read.issues.map(withoutEmptyLevels).map(withoutForeignWords)).toEqual(issues.map(withoutForeignWords));
    },
  );

  it("has a bad file for every kind of issue but the one that only a dying worker gives", () => {
    const shown = new Set(cases.flatMap(({ issues }) => issues.map(({ kind }) => String(kind))));
    expect(Object.keys(issueTitles).filter((kind) => !shown.has(kind))).toEqual(["reading-stopped"]);
  });

  it("says every issue in both languages, Chinese without English sentences", async () => {
    for (const { files, options } of cases) {
      const { issues } = await takePaths(
        files.map((file) => join(folder, file)),
        options,
      );
      for (const issue of issues) {
        const [zh, en] = [issueText("zh", issue), issueText("en", issue)];
        expect(zh.title).toMatch(/\p{Script=Han}/u);
        expect(en.title).not.toMatch(/\p{Script=Han}/u);
        expect(en.expected).not.toMatch(/\p{Script=Han}/u);
        expect(zh.place).not.toBe("");
        expect([zh.place, zh.expected, en.place, en.expected].join(" ")).not.toMatch(/undefined|null|NaN|\[object/);
      }
    }
  });
});
