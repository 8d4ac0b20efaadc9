import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PlanFeature, Reference } from "#domain/features/feature.ts";
import { village } from "#domain/features/village.ts";
import { formatIssue, type Issue } from "#domain/result.ts";
import {
  referenceIssues,
  townshipIds,
  townshipLinkIssues,
  villageIssues,
} from "#geodata/scripts/checks/feature-links.ts";
import { geometryIssues } from "#domain/geo/geometry-issues.ts";
import { readJson } from "#geodata/scripts/checks/json-text.ts";
import { outsideIssues } from "#geodata/scripts/checks/outside.ts";
import { rawFolderIssues } from "#geodata/scripts/checks/raw-folder.ts";
import { tableLinkIssues } from "#geodata/scripts/checks/table-links.ts";
import { readTables } from "#geodata/scripts/tables.ts";
import { shippedFeatures } from "#tests/support/shipped-geodata.ts";

const told = (issues: readonly Issue[]): readonly string[] => issues.map(formatIssue);

function shipped(id: string): PlanFeature {
  const feature = shippedFeatures().find((candidate) => candidate.id === id);
  if (feature === undefined) throw new Error(`The project no longer ships ${id}`);
  return feature;
}

describe("a text that is not JSON", () => {
  const issueOf = (text: string): string => {
    const read = readJson(text);
    return "issue" in read ? read.issue.message : "read";
  };

  it.each([
    ['{\n  "a": [1, 2,]\n}', "line 2, column 14"],
    ['{\n  "a": 1,\n}', "line 3, column 1"],
    ['{\n  "a": 1\n  "b": 2\n}', "line 3, column 3"],
    ['{\n  "a": "open\n}', "line 2, column 13"],
    ['{\n  "a": 1', "line 2, column 9"],
    ["", "line 1, column 1"],
    [`{${'"long": 1, '.repeat(400)}\n x}`, "line 2, column 2"],
  ])("is told with the line where it breaks: %#", (text, place) => {
    expect(issueOf(text)).toContain(`Expected JSON, found at ${place}: `);
  });

  it("is told without repeating the text", () => {
    expect(issueOf("[1, nul]")).toBe("Expected JSON, found at line 1, column 8: Unexpected token ']'");
  });

  it("is not what JSON is", () => {
    expect(readJson(' {"a": [1]} ')).toEqual({ content: { a: [1] } });
  });
});

describe("a geometry", () => {
  const hole = (ring: readonly (readonly number[])[]) => ({
    type: "Polygon" as const,
    coordinates: [
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 9],
        [0, 0],
      ],
      ring.map((position) => [...position]),
    ],
  });

  it("has its holes clockwise", () => {
    const clockwise = [
      [2, 2],
      [2, 4],
      [4, 4],
      [2, 2],
    ];
    expect(told(geometryIssues(hole(clockwise), []))).toEqual([]);
    expect(told(geometryIssues(hole(clockwise.toReversed()), []))).toEqual([
      "coordinates[1]: Expected an inner ring to run clockwise (right-hand rule)",
    ]);
  });

  it("is checked in every part of a collection", () => {
    const line = { type: "LineString" as const, coordinates: [[118, 25]] };
    const issues = geometryIssues({ type: "GeometryCollection", geometries: [line, line] }, ["geometry"]);
    expect(told(issues)).toHaveLength(2);
    expect(told(issues)[1]).toContain("geometry.geometries[1].coordinates: Expected two or more positions");
  });
});

describe("a feature outside the county", () => {
  const { geometry: county } = shipped("county/dehua");
  if (county?.type !== "Polygon") throw new Error("The shipped county is no polygon");
  const site = shipped("sites/pumped-storage");
  const at = (geometry: PlanFeature["geometry"]): PlanFeature => ({ ...site, geometry });

  it("is found at the first position outside, whatever its geometry", () => {
    const inside = [118.2, 25.6];
    const far = [119, 25];
    const line = at({
      type: "MultiLineString",
      coordinates: [
        [inside, inside],
        [inside, far],
      ],
    });
    expect(told(outsideIssues([line], county))[0]).toMatch(
      /^features\[0\]\.geometry\.coordinates\[1\]\[1\]: Expected sites\/pumped-storage to lie inside the county/,
    );
  });

  it("may lie as far outside as the county's edge is uncertain, and no farther", () => {
    const [lng, lat] =
      county.coordinates[0]?.reduce((most, next) => ((next[1] ?? 0) > (most[1] ?? 0) ? next : most)) ?? [];
    const north = (degrees: number) => at({ type: "Point", coordinates: [lng ?? 0, (lat ?? 0) + degrees] });
    expect(outsideIssues([north(0.004)], county)).toEqual([]);
    expect(outsideIssues([north(0.005)], county)).toHaveLength(1);
  });
});

describe("links between the files", () => {
  const features = shippedFeatures();
  const townships = townshipIds(features);

  it("lead to townships that are there", () => {
    const site = shipped("sites/pumped-storage");
    const lost = {
      ...site,
      properties: { ...site.properties, townships: ["townships/nowhere"] },
    } as unknown as PlanFeature;
    expect(told(townshipLinkIssues([site, lost], townships))).toEqual([
      'features[1].properties.townships[0]: Expected a township of townships.geojson, found "townships/nowhere"',
    ]);
    const zone = shipped("townships/sanban-zone");
    expect(townshipLinkIssues([zone], new Set())).toHaveLength(1);
  });

  it("give every village one code and a township", () => {
    const here = village.parse({ code: "350526100001", name: "甲村", township: "townships/sanban" });
    const lost = village.parse({ code: "350526100001", name: "乙村", township: "townships/nowhere" });
    expect(told(villageIssues([here, lost], townships))).toEqual([
      '[1].code: Expected a code that stands once, found "350526100001" again',
      '[1].township: Expected a township of townships.geojson, found "townships/nowhere"',
    ]);
  });

  it("leave no reference uncited and none twice", () => {
    const one: Reference = { id: "R1", title: "页", publisher: "", address: "", publishedOn: "" };
    expect(told(referenceIssues([one, one, { ...one, id: "R999" }], features))).toEqual([
      '[1].id: Expected an id that stands once, found "R1" again',
      '[2]: Expected a fact that cites "R999"',
    ]);
  });
});

describe("the tables", () => {
  const tables = readTables(resolve(import.meta.dirname, "../../geodata/tables"));
  const issuesOf = (changed: Partial<typeof tables>): readonly string[] =>
    tableLinkIssues({ ...tables, ...changed }).map(({ table, issue }) => `${table}: ${formatIssue(issue)}`);

  it("name nothing that they do not hold", () => {
    const [site] = tables.sites;
    const [corridor] = tables.corridors;
    if (site === undefined || corridor === undefined) throw new Error("Expected rows");
    const through = ["seat:nowhere", "no-such-place", [118, 25] as const];
    expect(
      issuesOf({
        sites: [{ ...site, place: { kind: "township", township: "nowhere" }, facts: [] }],
        corridors: [{ ...corridor, place: { kind: "line", through }, facts: [] }],
        references: [],
        townships: tables.townships.map((township) => ({ ...township, facts: [] })),
        axes: [],
        centres: [],
      }),
    ).toEqual([
      'corridors: [0].place.through[0]: Expected a township of townships.json, found "nowhere"',
      'corridors: [0].place.through[1]: Expected a place of places.json, found "no-such-place"',
      'sites: [0].place.township: Expected a township of townships.json, found "nowhere"',
    ]);
  });

  it("hold each slug once and cite what is listed", () => {
    const [axis] = tables.axes;
    if (axis === undefined) throw new Error("Expected an axis");
    expect(issuesOf({ axes: [axis, axis] })).toEqual([
      `axes: [1].slug: Expected a slug that stands once, found "${axis.slug}" again`,
    ]);
    expect(issuesOf({ references: [] }).every((line) => line.includes("Expected an id of references.json"))).toBe(true);
  });
});

describe("a folder of raw files", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "county-raw-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  // The checksum of the two bytes "a\n".
  const sha256 = "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7";
  const origin = {
    package: "p@1",
    publisher: "P",
    licence: "MIT",
    crs: "WGS 84",
    note: "As received",
    retrievedOn: "2026-11-23",
    files: [{ name: "a.csv", sha256 }],
  };
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

  it("is as it was received", () => {
    write("origin.json", JSON.stringify(origin));
    write("a.csv", "a\n");
    expect(rawFolderIssues(folder)).toEqual([]);
  });

  it("shows when a file was changed, is missing or is not listed", () => {
    write("origin.json", JSON.stringify({ ...origin, files: [...origin.files, { name: "b.csv", sha256 }] }));
    write("a.csv", "b\n");
    write("c.csv", "c\n");
    expect(told(rawFolderIssues(folder)).map((line) => line.replace(/found [0-9a-f]{64}$/, "found …"))).toEqual([
      'files: Expected "c.csv" among the files',
      'files[0].sha256: Expected the checksum of "a.csv" as received, found …',
      'files[1]: Expected a file "b.csv"',
    ]);
  });

  it("says where it comes from", () => {
    expect(told(rawFolderIssues(folder))).toEqual(["Expected an origin.json"]);
    write("origin.json", JSON.stringify({ ...origin, licence: "" }));
    expect(told(rawFolderIssues(folder))[0]).toMatch(/^licence: /);
  });
});
