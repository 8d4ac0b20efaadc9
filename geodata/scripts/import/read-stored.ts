import type { Feature } from "geojson";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { defaultOptions } from "../../../src/app/intake/read-result.ts";
import { takeFiles } from "../../../src/app/intake/take-files.ts";
import type { PlanFeature } from "../../../src/domain/features/feature.ts";
import { type Candidate, candidatesAround } from "../../../src/domain/intake/doctor/candidate.ts";
import { declaredCandidates } from "../../../src/domain/intake/doctor/declared-candidate.ts";
import { diagnose, type Reading } from "../../../src/domain/intake/doctor/doctor.ts";
import { type Ground, groundOf } from "../../../src/domain/intake/doctor/ground.ts";
import { toStored } from "../../../src/domain/intake/doctor/to-stored.ts";
import type { FileIssue } from "../../../src/domain/intake/file-issue.ts";
import { definitionOf } from "../../../src/domain/intake/known-crs.ts";
import type { RawLayer } from "../../../src/domain/intake/raw-layer.ts";

/** A layer of the files in WGS 84, and what its coordinates were read as. */
export type StoredLayer = { readonly name: string; readonly features: readonly Feature[]; readonly crs: string };

/** What came of reading: the layer, or why there is none; either way everything to be told, a line each. */
export type StoredReading = { readonly layer: StoredLayer | null; readonly lines: readonly string[] };

function issueLine({ place, severity, kind, ...facts }: FileIssue): string {
  const { file, layer, feature, part, ring, vertex, row, column } = place;
  const numbered = { feature, part, ring, vertex };
  const where = [
    file,
    ...(layer === null ? [] : [`layer "${layer}"`]),
    ...Object.entries(numbered).flatMap(([name, at]) => (at === null ? [] : [`${name} ${at + 1}`])),
    ...(row === null ? [] : [`row ${row}`]),
    ...(column === null ? [] : [`column "${column}"`]),
  ];
  const told = Object.entries(facts).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  return `${severity}: ${where.join(", ")}: ${[kind.replaceAll("-", " "), ...told].join("; ")}`;
}

function candidateBy(words: string, ground: Ground): Candidate | null {
  const known = candidatesAround(ground.centre);
  const named = known.find(({ key, isSwapped }) => !isSwapped && key.toLowerCase() === words.toLowerCase());
  const epsg = /^epsg:(\d{4,6})$/i.exec(words)?.[1];
  if (named !== undefined || epsg === undefined) return named ?? null;
  const code = Number(epsg);
  return declaredCandidates({ epsg: code, definition: definitionOf(code), words, by: "file" }, known).own;
}

function readingLine({ candidate, fit, distanceMeters }: Reading): string {
  const where = fit === "outside" ? `${(distanceMeters / 1000).toFixed(0)} km off the county` : `${fit} the county`;
  return `  --crs ${candidate.key}: ${where}`;
}

function chosen({ features, declared }: RawLayer, wanted: string | null, ground: Ground) {
  if (wanted !== null) {
    const candidate = candidateBy(wanted, ground);
    return candidate === null ? { lines: [`Expected a known system after --crs, found "${wanted}"`] } : { candidate };
  }
  const { fitting, others, declared: own } = diagnose(features, declared, ground);
  if (own !== null && own.fit !== "outside") return { candidate: own.candidate };
  const lines = [
    own === null
      ? "The file does not say what its coordinates are; name it with --crs. What fits best comes first:"
      : `The coordinates do not fit what the file says (${declared?.words ?? ""}); name what they are with --crs:`,
    ...(fitting.length > 0 ? fitting : others)
      .filter(({ candidate }) => !candidate.isSwapped)
      .slice(0, 5)
      .map(readingLine),
  ];
  return { lines: fitting.length === 0 ? [...lines, "None of the known systems puts it into the county"] : lines };
}

function withoutFormats(paths: readonly string[], layers: readonly RawLayer[], wanted: string | null): string[] {
  if (layers.length === 0) return [`${paths.join(", ")}: Expected a layer that can be read`];
  const names = layers.map(({ name }) => `"${name}"`).join(", ");
  return [`Expected ${wanted === null ? "one layer; choose with --layer" : `a layer "${wanted}"`} among ${names}`];
}

/**
 * Reads the one layer of files of the disk (the parts of a shapefile together, or anything that the page reads) into WGS 84.
 * What their coordinates are is said by `crs` (`EPSG:4548`, `gcj02` …), else by the file, which must then fit the county.
 */
export async function readStored(
  paths: readonly string[],
  { crs, layer: wanted }: { readonly crs: string | null; readonly layer: string | null },
  plan: readonly PlanFeature[],
): Promise<StoredReading> {
  const ground = groundOf(plan);
  if (ground === null) return { layer: null, lines: ["Expected the county's polygon in sources/county.geojson"] };
  const opened = paths.map((path) => {
    const bytes = new Uint8Array(readFileSync(path));
    return { name: basename(path), size: bytes.length, bytes: async () => bytes };
  });
  const { layers, issues } = await takeFiles(opened, defaultOptions, () => undefined);
  const lines = issues.map(issueLine);
  const found = layers.filter(({ name }) => wanted === null || name === wanted);
  const [only] = found;
  if (only === undefined || found.length > 1)
    return { layer: null, lines: [...lines, ...withoutFormats(paths, layers, wanted)] };
  if (issues.some(({ severity }) => severity === "refused")) return { layer: null, lines };
  const choice = chosen(only, crs, ground);
  if (choice.candidate === undefined) return { layer: null, lines: [...lines, ...choice.lines] };
  const { features, unplaced } = toStored(only.features, choice.candidate);
  if (unplaced.length > 0) {
    const numbers = unplaced.map((at) => at + 1).join(", ");
    lines.push(`Expected positions in ${choice.candidate.key}; features without one: ${numbers}`);
    return { layer: null, lines };
  }
  return { layer: { name: only.name, features: features.features, crs: choice.candidate.key }, lines };
}
