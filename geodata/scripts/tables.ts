import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import {
  accuracy,
  confidence,
  corridorKinds,
  credits,
  fact,
  referenceList,
  siteKinds,
} from "../../src/domain/features/feature.ts";
import { position } from "../../src/domain/geo/position.ts";
import { featureId, taskId } from "../../src/domain/plan/ids.ts";
import { phase } from "../../src/domain/plan/phase.ts";
import { formatIssue, parse, type Result } from "../../src/domain/result.ts";
import { replacementRow } from "./replacements.ts";

const named = { slug: z.string().regex(/^[a-z0-9-]+$/), name: z.string().min(1), nameEn: z.string().min(1) };
const source = { source: z.string().min(1), sourceEn: z.string().min(1) };
const facts = { facts: z.array(fact) };
const tasks = { tasks: z.array(taskId) };

/** The file of a polygon, under `raw/`, and how its coordinates are meant; see `BoundaryCrs`. */
const boundary = { file: z.string().min(1), crs: z.enum(["gcj02-grid", "wgs84"]) };

/** A point that a line runs through: a place of `places.json`, `seat:<township>`, or a position of its own. */
const waypoint = z.union([z.string().min(1), position]);

/** How a feature comes by its geometry. `township`: known to lie in it and no nearer; drawn off its seat. */
const placement = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({ kind: z.literal("position"), position }),
  z.strictObject({ kind: z.literal("place"), id: z.string() }),
  z.strictObject({ kind: z.literal("seat"), township: z.string() }),
  z.strictObject({ kind: z.literal("township"), township: z.string() }),
  z.strictObject({ kind: z.literal("line"), through: z.array(waypoint).min(2) }),
]);

function placed<Kinds extends readonly [string, ...string[]]>(kinds: Kinds) {
  return z.strictObject({
    ...named,
    kind: z.enum(kinds),
    ...tasks,
    aliases: z.array(z.string()),
    townships: z.array(featureId),
    place: placement,
    ...source,
    ...facts,
    uncertaintyMeters: z.number().positive().optional(),
    accuracy: accuracy.optional(),
    note: z.string().optional(),
    noteEn: z.string().optional(),
    number: z.string().optional(),
    baselinePhase: phase.optional(),
  });
}

const schemas = {
  county: z.strictObject({
    ...named,
    code: z.string(),
    ...boundary,
    /** `[west, south, east, north]` of what is drawn around it, degrees. */
    surroundings: z.tuple([z.number(), z.number(), z.number(), z.number()]),
    credits,
    ...tasks,
    uncertaintyMeters: z.number().positive(),
    ...source,
    ...facts,
  }),
  townships: z.array(
    z.strictObject({
      ...named,
      code: z.string().regex(/^[0-9]{9}$/),
      seat: z.union([z.strictObject({ geonames: z.number() }), z.strictObject({ position, ...source })]),
      uncertaintyMeters: z.number().positive(),
      publishedAreaKm2: z.number().positive().nullable(),
      ...tasks,
      ...facts,
    }),
  ),
  places: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      nameEn: z.string(),
      kind: z.string(),
      position,
      uncertaintyMeters: z.number().positive(),
      confidence,
      ...source,
    }),
  ),
  corridors: z.array(placed(corridorKinds)),
  axes: z.array(placed(["main-axis", "tourism-axis"])),
  centres: z.array(placed(["centre", "sub-centre"])),
  sites: z.array(placed(siteKinds)),
  neighbours: z.array(z.strictObject({ ...named, ...boundary, labelAt: position })),
  references: referenceList,
  replacements: z.array(replacementRow),
} as const;

/** The hand-kept tables that the sources are built from: what a county edits. */
export type Tables = { readonly [Name in keyof typeof schemas]: z.infer<(typeof schemas)[Name]> };

/** A row of a table of placed features. */
export type PlacedRow = Tables["corridors" | "axes" | "centres" | "sites"][number];

/** The names of the tables, which are their files' names without `.json`. */
export const tableNames = Object.keys(schemas) as readonly (keyof Tables)[];

/** Reads the content of one table; its issues have paths into the file. */
export function parseTable(name: keyof Tables, content: unknown): Result<Tables[keyof Tables]> {
  return parse(schemas[name], content);
}

/** Reads every table under `folder`. Throws with every issue of every table. */
export function readTables(folder: string): Tables {
  const problems: string[] = [];
  const entries = tableNames.map((name) => {
    const result = parseTable(name, JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")));
    if (!result.ok) problems.push(...result.issues.map((issue) => `${name}.json: ${formatIssue(issue)}`));
    return [name, result.ok ? result.value : null];
  });
  if (problems.length > 0) throw new Error(problems.join("\n"));
  // Every table was just read with its own schema.
  return Object.fromEntries(entries) as Tables;
}
