import JSZip from "jszip";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PackContent } from "#server/pack/pack-content.ts";
import { isPlaceForPack, readMeName, writePack, zipFolder } from "#server/pack/write-pack.ts";

const folder = mkdtempSync(join(tmpdir(), "county-write-pack-"));
const built = join(folder, "built");
const icon = join(folder, "icon.svg");
const content: PackContent = {
  files: { "config.json": {} },
  pages: [{ name: "总体汇报", path: "/brief/overview" }],
  title: "方案",
  progressOn: null,
  madeOn: "2026-11-21",
};
beforeAll(() => {
  mkdirSync(join(built, "deep"), { recursive: true });
  writeFileSync(join(built, "map.js"), "1;");
  writeFileSync(join(built, "deep/part.css"), "a {}");
  writeFileSync(icon, "<svg/>");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a pack that is written", () => {
  it("has the app in a folder beside the files that open it", async () => {
    const place = join(folder, "new/汇报");
    expect(await isPlaceForPack(place)).toBe(true);
    await writePack(content, built, icon, place);
    expect(readdirSync(place).sort()).toEqual(["app", "打开总体汇报.html", readMeName].sort());
    expect(readdirSync(join(place, "app")).sort()).toEqual(["data.js", "deep", "icon.svg", "map.js"]);
    expect(readFileSync(join(place, "app/deep/part.css"), "utf8")).toBe("a {}");
  });

  it("takes the place of an earlier one whole, and of nothing else", async () => {
    const place = join(folder, "again");
    await writePack(content, built, icon, place);
    writeFileSync(join(place, "app/old.js"), "");
    writeFileSync(join(place, "发言稿.docx"), "");
    expect(await isPlaceForPack(place)).toBe(true);
    await writePack({ ...content, pages: [{ name: "年度重点", path: "/brief/this-year" }] }, built, icon, place);
    expect(readdirSync(place).sort()).toEqual(["app", "发言稿.docx", "打开年度重点.html", readMeName].sort());
    expect(existsSync(join(place, "app/old.js"))).toBe(false);
  });

  it("is not put among somebody's own files", async () => {
    const place = join(folder, "own");
    mkdirSync(place);
    expect(await isPlaceForPack(place)).toBe(true);
    writeFileSync(join(place, "a.txt"), "");
    expect(await isPlaceForPack(place)).toBe(false);
  });

  it("goes into a zip file with one folder in it, whose Chinese names every system reads", async () => {
    const place = join(folder, "zipped");
    await writePack(content, built, icon, place);
    const file = join(folder, "out/汇报.zip");
    await zipFolder(place, file);
    const bytes = readFileSync(file);
    const zip = await JSZip.loadAsync(bytes);
    expect(Object.keys(zip.files).filter((path) => !path.endsWith("/"))).toContain("汇报/打开总体汇报.html");
    expect(await zip.file("汇报/app/map.js")?.async("string")).toBe("1;");
    // Bit 11 of the flags of an entry: its name is UTF-8.
    expect(bytes.readUInt16LE(6) & 0x800).toBe(0x800);
  });
});
