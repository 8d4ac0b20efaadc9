import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planPassages } from "#domain/plan/plan-document.ts";
import { splitPlanDocument } from "#domain/plan/split-plan-document.ts";
import { parse } from "#domain/result.ts";
import { decodeText } from "#geodata/scripts/document-file.ts";
import { repositoryPlan, sharedDocument } from "#tests/support/shared-document.ts";

const document = sharedDocument();
const withoutSpace = (text: string): string => text.replace(/\s/gu, "");

describe.skipIf(document === null)("the document of the plan", () => {
  const { passages, issues } = splitPlanDocument(document ?? "", repositoryPlan());

  it("gives all 18 tasks and all 72 cells", () => {
    expect(issues).toEqual([]);
    expect(passages.main).toHaveLength(18);
    expect(passages.annex).toHaveLength(72);
    expect(passages.documentNumber).toBe(repositoryPlan().document.number);
    expect(passages.goals).toMatch(/^到2028年/);
  });

  it("ends each task's chapter with its responsible units", () => {
    for (const { text } of passages.main) expect(text).toMatch(/[（(]责任单位[：:].*[）)]$/u);
  });

  it("leaves over only the covering letter, the preamble, the closing lines and titles", () => {
    expect(passages.unplaced.map(({ line, text }) => `${line} ${text.slice(0, 8)}`)).toEqual([
      "5 德化县人民政府关",
      "7 各乡镇人民政府，",
      "9 现将《德化县推进",
      "10 (2025-20",
      "12 德化县人民政府",
      "14 2025年2月2",
      "16 (此件主动公开)",
      "18 德化县推进以人为",
      "20 为深入学习贯彻习",
      "86 本方案自印发之日",
      "88 附件：主要工作目",
      "90 附件",
      "92 主要工作目标年度",
      "164 县直有关单位：县",
    ]);
  });

  it("keeps every word: each cell and line is in a passage, a heading or the table's head", () => {
    const everything = withoutSpace(
      [
        passages.documentNumber,
        passages.goals,
        ...[...passages.main, ...passages.annex, ...passages.annexRows, ...passages.unplaced].map(({ text }) => text),
      ].join("\n"),
    );
    const lost = (document ?? "")
      .split(/[\n\t]/)
      .map(withoutSpace)
      .filter((text) => text !== "" && !everything.includes(text));
    const isStructure = /^(?:[一二三四五]、.*|主要工作任务|2025-2028年度工作措施及目标|责任单位|备注|20\d\d年)$/u;
    expect(lost.filter((text) => !isStructure.test(text))).toEqual([]);
  });
});

describe("npm run plan:document", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "plan-document-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [resolve(import.meta.dirname, "../../geodata/scripts/plan-document.ts"), ...args], {
      encoding: "utf8",
      env: { ...process.env, DATA_DIR: folder },
    });
  const { name, ordinal } = repositoryPlan().tasks[0] ?? { name: "", ordinal: "" };

  it("writes the passages into the data directory and tells what is missing and left over", () => {
    const file = join(folder, "document.txt");
    writeFileSync(file, `前言。\n${ordinal}${name}。自拟内容。\n`);
    const { status, stdout } = run(file);
    expect(status).toBe(0);
    expect(stdout).toContain("without a place, line 1: 前言。");
    expect(stdout).toMatch(/missing: annex\.1: Expected a row/);
    const written = parse(planPassages, JSON.parse(readFileSync(join(folder, "plan-document.json"), "utf8")));
    expect(written.ok && written.value.main.map(({ text }) => text)).toEqual([`${ordinal}${name}。自拟内容。`]);
  });

  it("writes elsewhere for a static site", () => {
    const file = join(folder, "document.txt");
    const out = join(folder, "site/api/plan-document");
    writeFileSync(file, `${ordinal}${name}。\n`);
    expect(run(file, "--out", out).stdout).toContain("config.json");
    expect(parse(planPassages, JSON.parse(readFileSync(out, "utf8"))).ok).toBe(true);
  });

  it("fails where the file is missing, is not text, or holds no task of the plan", () => {
    const other = join(folder, "other.txt");
    writeFileSync(other, "无关的文字。");
    const pdf = join(folder, "document.pdf");
    writeFileSync(pdf, "%PDF-1.7");
    for (const args of [[join(folder, "none.txt")], [other], [pdf], []]) {
      const { status, stderr } = run(...args);
      expect(status).toBe(1);
      expect(stderr).not.toBe("");
      expect(stderr).not.toMatch(/^\s+at /m);
    }
  });
});

describe("decoding a document", () => {
  it("reads UTF-8, GB18030 and UTF-16", () => {
    const gb18030 = Uint8Array.from([0xb5, 0xc2, 0xbb, 0xaf]);
    const utf16 = Uint8Array.from([0xff, 0xfe, 0xb7, 0x5f, 0x16, 0x53]);
    expect(decodeText(new TextEncoder().encode("德化"))).toEqual({ text: "德化", encoding: "utf-8" });
    expect(decodeText(gb18030)).toEqual({ text: "德化", encoding: "gb18030" });
    expect(decodeText(utf16)).toEqual({ text: "德化", encoding: "utf-16le" });
  });

  it("says so where the bytes are no text", () => {
    expect(decodeText(Uint8Array.from([0xff, 0xff, 0x00]))).toHaveProperty("problem");
  });
});
