import { describe, expect, it } from "vitest";
import type { PackContent } from "#server/pack/pack-content.ts";
import { dataText, isPageFileName, pageFiles, pageText, readMeText } from "#server/pack/pack-texts.ts";

const content: PackContent = {
  files: { "config.json": { version: 1 }, "progress-snapshot.json": null },
  pages: [
    { name: "总体汇报", path: "/brief/overview" },
    { name: "地图", path: "/" },
  ],
  title: "新型城镇化实施方案",
  progressOn: "2026-11-20",
  madeOn: "2026-11-21",
};
const named = (...names: readonly string[]) =>
  pageFiles(names.map((name, at) => ({ name, path: `/brief/b${at}` }))).map(({ fileName }) => fileName);

describe("the files that open a pack", () => {
  it("are called by what they open, in characters that every system takes", () => {
    expect(named("总体汇报", '一/二\\三:"四"*?<五>|六')).toEqual([
      "打开总体汇报.html",
      "打开一 二 三  四    五  六.html",
    ]);
    for (const name of named("总体汇报", "a/b")) expect(isPageFileName(name)).toBe(true);
    expect(["说明 README.txt", "app", "总体汇报.html"].some(isPageFileName)).toBe(false);
  });

  it("never cover one another: the same name again gets a number, for Windows in other case too", () => {
    expect(named("汇报", "汇报", "A", "a", "汇报")).toEqual([
      "打开汇报.html",
      "打开汇报 2.html",
      "打开A.html",
      "打开a 2.html",
      "打开汇报 3.html",
    ]);
  });

  it("say where in the app they start, and what they are called, whatever characters that has", () => {
    const text = pageText({ name: '<b>&"', path: "/brief/overview" });
    expect(text).toContain('data-start="/brief/overview"');
    expect(text).toContain("<title>&lt;b>&amp;&quot;</title>");
  });

  it("allow nothing of the network, no code in the page and none that is made from text", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(pageText({ name: "图", path: "/" }))?.[1] ?? "";
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/https?:|unsafe|\*/);
  });

  it("have what comes along in a script beside them", () => {
    const given = {} as { packedFiles?: unknown };
    // As the page runs it.
    const json = /^globalThis\.packedFiles = (.*);\n$/s.exec(dataText(content))?.[1] ?? "";
    given.packedFiles = JSON.parse(json);
    expect(given.packedFiles).toEqual(content.files);
  });
});

describe("what is to be read first", () => {
  it("names every file, the day of the data, and what is left out, in both languages", () => {
    const text = readMeText(content);
    for (const said of ["打开总体汇报.html", "打开地图.html", "数据截至 2026-11-20", "制作日期 2026-11-21"])
      expect(text).toContain(said);
    for (const said of ["as of 2026-11-20", "不用联网", "No installation, no network", "未包含", "Left out"])
      expect(text).toContain(said);
  });

  it("says so where there are no reports", () => {
    const text = readMeText({ ...content, progressOn: null });
    expect(text).toContain("不含进展上报");
    expect(text).toContain("not reported");
    expect(text).not.toContain("数据截至");
  });

  it("is for Windows' own editor: a byte order mark, and its ends of lines", () => {
    const text = readMeText(content);
    expect(text.startsWith("\u{feff}")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });
});
