import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readBriefing } from "#geodata/scripts/checks/briefing-file.ts";
import { readJson } from "#geodata/scripts/checks/json-text.ts";
import { outsideIssues } from "#geodata/scripts/checks/outside.ts";
import { readSource } from "#geodata/scripts/checks/source-file.ts";
import { validateGeodata } from "#geodata/scripts/validate-geodata.ts";
import { formatIssue } from "#domain/result.ts";
import { shippedFeatures, shippedIndex } from "#tests/support/shipped-geodata.ts";

const fixtures = resolve(import.meta.dirname, "../fixtures");
const bad = resolve(fixtures, "bad/sources");
const references = new Set(["R1"]);
const index = shippedIndex();

/** What is wrong with a briefing's file beside the shipped plan. */
function briefingLines(path: string): readonly string[] {
  const json = readJson(readFileSync(path, "utf8"));
  if ("issue" in json) return [formatIssue(json.issue)];
  const result = readBriefing(basename(path, ".json"), json.content, index);
  return result.ok ? [] : result.issues.map(formatIssue);
}

describe("npm run geodata:validate", () => {
  it("finds nothing wrong with what the project ships", () => {
    expect(validateGeodata(resolve(import.meta.dirname, "../../geodata")).lines).toEqual([]);
  });

  it("names every file that is missing instead of stopping at the first", () => {
    const { lines } = validateGeodata(resolve(import.meta.dirname, "../fixtures/no-such-folder"));
    expect(lines.filter((line) => line.includes("Expected a file that can be read"))).toHaveLength(22);
  });

  it("checks the rules of the lights, and the public facts against the plan and its pages", () => {
    const folder = mkdtempSync(join(tmpdir(), "county-geodata-"));
    cpSync(resolve(import.meta.dirname, "../../geodata"), folder, { recursive: true });
    const change = (file: string, from: string, to: string): void => {
      const path = join(folder, "plan", file);
      const text = readFileSync(path, "utf8");
      expect(text).toContain(from);
      writeFileSync(path, text.replace(from, to));
    };
    change("lights.json", '"lateAbove": 30', '"lateAbove": 5');
    change("public-reports.json", "corridors/zhengyong-expressway", "corridors/shaxia-expressway");
    change("public-reports.json", '"R36"', '"R34"');
    const { lines } = validateGeodata(folder);
    rmSync(folder, { recursive: true });
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^plan\/lights\.json: points\.lateAbove: /);
    expect(lines[1]).toMatch(/^plan\/public-reports\.json: \[0\]\.feature: .*shaxia-expressway/);
    expect(lines[2]).toMatch(/^plan\/public-reports\.json: \[3\]\.reference: Expected a page with its day/);
  });

  it.each(readdirSync(bad).filter((name) => name.endsWith(".geojson")))(
    "gives %s the issues that stand beside it",
    (name) => {
      const expected = JSON.parse(
        readFileSync(resolve(bad, `${basename(name, ".geojson")}.issues.json`), "utf8"),
      ) as string[];
      const { issues } = readSource("sites", readFileSync(resolve(bad, name), "utf8"), references);
      expect(issues.map(formatIssue)).toEqual(expected);
    },
  );

  it.each(readdirSync(resolve(fixtures, "bad/briefings")).filter((name) => !name.endsWith(".issues.json")))(
    "gives the briefing %s the issues that stand beside it",
    (name) => {
      const path = resolve(fixtures, "bad/briefings", name);
      const expected = JSON.parse(readFileSync(path.replace(/\.json$/, ".issues.json"), "utf8")) as string[];
      expect(expected.length).toBeGreaterThan(0);
      expect(briefingLines(path)).toEqual(expected);
    },
  );

  it("finds nothing wrong with a briefing that is in order", () => {
    expect(briefingLines(resolve(fixtures, "good/briefings/two-axes.json"))).toEqual([]);
  });

  it("checks every briefing of the folder, and only its schema where the plan cannot be read", () => {
    const folder = mkdtempSync(join(tmpdir(), "county-geodata-"));
    cpSync(resolve(import.meta.dirname, "../../geodata"), folder, { recursive: true });
    cpSync(resolve(fixtures, "bad/briefings/unknown-references.json"), join(folder, "briefings/mistaken.json"));
    writeFileSync(join(folder, "briefings/notes.txt"), "");
    const clean = validateGeodata(resolve(import.meta.dirname, "../../geodata"));
    const found = validateGeodata(folder);
    expect(found.files).toBe(clean.files + 1);
    expect(found.lines[0]).toBe(
      'briefings/mistaken.json: id: Expected the file\'s name "mistaken", found "unknown-references"',
    );
    expect(found.lines.at(-1)).toBe("briefings/notes.txt: Expected a .json file");
    writeFileSync(join(folder, "plan/plan.json"), "{}");
    const withoutPlan = validateGeodata(folder).lines.filter((line) => line.startsWith("briefings/mistaken"));
    rmSync(folder, { recursive: true });
    expect(withoutPlan).toHaveLength(1);
  });

  it("asks a feature outside the county for a note that says why", () => {
    const features = shippedFeatures();
    const county = features.find(({ id }) => id === "county/dehua")?.geometry;
    const site = features.find(({ id }) => id === "sites/pumped-storage");
    if (county?.type !== "Polygon" || site === undefined) throw new Error("The shipped county has changed");
    const moved = { ...site, geometry: { type: "Point" as const, coordinates: [119, 25] } };
    expect(outsideIssues([site], county)).toEqual([]);
    expect(outsideIssues([moved], county).map(formatIssue)[0]).toContain("inside the county");
    const noted = {
      ...moved,
      properties: { ...moved.properties, position: { ...moved.properties.position, note: "在县外" } },
    };
    expect(outsideIssues([noted], county)).toEqual([]);
  });
});
