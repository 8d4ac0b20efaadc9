import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildSources } from "#geodata/scripts/build-sources.ts";
import { runImport } from "#geodata/scripts/import/run-import.ts";
import { validateGeodata } from "#geodata/scripts/validate-geodata.ts";
import { featureCollection, type PlanFeature } from "#domain/features/feature.ts";
import { hasGdal } from "#tests/support/gdal.ts";
import { shapefileZip } from "#tests/support/shapefile-zip.ts";

const shipped = resolve(import.meta.dirname, "../../geodata");
const said = [
  "--source",
  "县交通局竣工测量",
  "--accuracy",
  "surveyed",
  "--uncertainty",
  "1",
  "--measured-on",
  "2026-10-01",
];
const road = "corridors/zhengyong-expressway";
let folder = "";
let geodata = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "county-import-test-"));
  geodata = join(folder, "geodata");
  cpSync(shipped, geodata, { recursive: true, filter: (path) => path !== join(shipped, "scripts") });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const line = (name: string, ...coordinates: readonly (readonly number[])[]) => ({
  type: "Feature",
  geometry: { type: "LineString", coordinates },
  properties: { 名称: name },
});
const survey = [
  line("政永高速德化段", [118.2, 25.5], [118.22, 25.52], [118.25, 25.55]),
  line("政永高速德化段", [118.3, 25.6], [118.25, 25.55]),
  line("某某路", [118.3, 25.6], [118.25, 25.58]),
];

function file(name: string, features: readonly object[], more: object = {}): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ type: "FeatureCollection", features, ...more }));
  return path;
}

async function run(...parameters: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  const lines: string[] = [];
  const code = await runImport(parameters, { geodata, today: "2026-11-27", print: (text) => lines.push(text) });
  return { code, output: lines.join("\n") };
}

function featureNow(source: string, id: string): PlanFeature | undefined {
  const text = readFileSync(join(geodata, "sources", `${source}.geojson`), "utf8");
  return featureCollection.parse(JSON.parse(text)).features.find((each) => each.id === id);
}

/** Every file that the command may write, with its content. */
function state(): Readonly<Record<string, string>> {
  const files = ["sources", "tables"].flatMap((name) =>
    readdirSync(join(geodata, name)).map((each) => join(name, each)),
  );
  return Object.fromEntries([
    ...files.map((name) => [name, readFileSync(join(geodata, name), "utf8")] as const),
    ["raw", readdirSync(join(geodata, "raw")).join()],
  ]);
}

describe("npm run geodata:import", () => {
  it("puts a survey in place of schematic geometry, tells by how much it moves, and stays reproducible and valid", async () => {
    const { code, output } = await run(file("roads.geojson", survey), ...said);
    expect(output).toMatch(
      /corridors\/zhengyong-expressway \| 政永高速德化段 \| exact \| 2 \| [\d.]+ km at most, [\d.]+ km on average \| [\d.]+ km \(schematic, no fact\) → [\d.]+ km/,
    );
    expect(output).toContain('matched by name in "名称"');
    expect(output).toContain('not in the plan: "某某路", feature 3 of the file');
    expect(code).toBe(0);
    const feature = featureNow("corridors", road);
    expect(feature?.geometry).toEqual({
      type: "LineString",
      coordinates: [
        [118.2, 25.5],
        [118.22, 25.52],
        [118.25, 25.55],
        [118.3, 25.6],
      ],
    });
    expect(feature?.properties.position).toEqual({
      accuracy: "surveyed",
      uncertaintyMeters: 1,
      source: "县交通局竣工测量",
      sourceEn: "县交通局竣工测量",
      measuredOn: "2026-10-01",
    });
    expect(readdirSync(join(geodata, "raw/replacement-2026-11-27")).toSorted()).toEqual([
      "origin.json",
      "roads.geojson",
      "taken.geojson",
    ]);
    expect(validateGeodata(geodata).lines).toEqual([]);
    const before = state();
    buildSources(geodata, join(geodata, "sources"));
    expect(state()).toEqual(before);
  }, 60_000);

  it.skipIf(!hasGdal())(
    "asks what the coordinates of the bureau's shapefile are where it does not say, and then reads it",
    async () => {
      const path = join(folder, "公路.zip");
      writeFileSync(
        path,
        await shapefileZip(survey, { crs: "EPSG:4548", encoding: "GBK", leaveOut: [".prj", ".cpg"], name: "公路" }),
      );
      const asked = await run(path, ...said);
      expect([asked.code, asked.output]).toEqual([1, expect.stringMatching(/--crs EPSG:4548: inside the county/)]);
      const { code, output } = await run(path, ...said, "--crs", "EPSG:4548");
      expect([code, output]).toEqual([0, expect.stringContaining("read as EPSG:4548")]);
      const found = featureNow("corridors", road)?.geometry;
      expect(found?.type === "LineString" ? found.coordinates[0] : null).toEqual([118.2, 25.5]);
    },
    60_000,
  );

  it("keeps every version and brings any of them back", async () => {
    const untouched = state();
    await run(file("roads.geojson", survey), ...said);
    const first = featureNow("corridors", road);
    await run(file("again.geojson", [line("政永高速德化段", [118.2, 25.5], [118.3, 25.7])]), ...said);
    expect((await run("--restore", road)).output).toContain("version 1 again, as version 3");
    expect(featureNow("corridors", road)).toEqual(first);
    expect((await run("--restore", road, "--version", "0")).code).toBe(0);
    const { "tables/replacements.json": table = "", raw, ...rest } = state();
    const { "tables/replacements.json": none, raw: before, ...sources } = untouched;
    expect(rest).toEqual(sources);
    expect([table.split("\n").length, raw, none, before?.includes("replacement")]).toEqual([
      7,
      expect.stringContaining("replacement-2026-11-27-2"),
      "[]\n",
      false,
    ]);
    expect((await run("--restore", road, "--version", "9")).code).toBe(1);
    expect((await run("--restore", "corridors/shaxia-expressway")).output).toContain("geometry was replaced");
  }, 60_000);

  it("writes nothing where something is wrong, and tells all of it", async () => {
    const before = state();
    const good = file("roads.geojson", survey);
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /^Usage/],
      [[good, "--match", "colour"], /^Usage/],
      [[good], /--accuracy.*\n--uncertainty.*\n--source.*\n--measured-on/],
      [[good, ...said, "--crs", "EPSG:1"], /Expected a known system after --crs/],
      [[join(folder, "none.geojson"), ...said], /Expected a file that can be read/],
      [[file("text.geojson", []), ...said], /Expected a layer|no layers|empty/],
      [
        [file("kind.geojson", [{ ...line("德化县医院"), geometry: survey[0]?.geometry }]), ...said],
        /feature 1 of the file: Expected a point for health sites\/county-hospital, found a line/,
      ],
      [
        [file("away.geojson", [line("政永高速德化段", [118.2, 25.5], [119.9, 25.5]), survey[2] ?? {}]), ...said],
        /Expected corridors\/zhengyong-expressway to lie inside the county/,
      ],
      [[file("names.geojson", [line("上涌镇", [118.2, 25.5], [118.3, 25.5])]), ...said], /ambiguous: "上涌镇"/],
      [[file("nothing.geojson", survey.slice(2)), ...said], /No attribute names a feature/],
    ];
    for (const [parameters, expected] of wrong) {
      const { code, output } = await run(...parameters);
      expect([code, output]).toEqual([1, expect.stringMatching(expected)]);
    }
    expect((await run(good, ...said, "--dry-run")).code).toBe(0);
    expect(state()).toEqual(before);
  }, 60_000);

  it("takes the file that the page gives away, with what is said in it, and one feature by its id", async () => {
    const claim = { accuracy: "digitised", uncertaintyMeters: 20, source: "影像判读", measuredOn: "2026-09-01" };
    const taken = { ...survey[0], id: road, properties: { id: road, name: "政永高速德化段" } };
    expect((await run(file("replacement.geojson", [taken], { claim }))).code).toBe(0);
    expect(featureNow("corridors", road)?.properties.position).toMatchObject({
      accuracy: "digitised",
      source: "影像判读",
    });
    const unplaced = "corridors/s310-banlin-wankeng";
    const { code, output } = await run(file("any.geojson", survey.slice(2)), ...said, "--feature", unplaced);
    expect([code, output]).toEqual([0, expect.stringContaining("not placed before")]);
    expect(featureNow("corridors", unplaced)?.geometry?.type).toBe("LineString");
  }, 60_000);
});
