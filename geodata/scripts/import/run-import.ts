import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { featureCollection, type PlanFeature, sourceIds } from "../../../src/domain/features/feature.ts";
import { isReplaceable } from "../../../src/domain/intake/replacement/geometry-role.ts";
import { type PositionClaim, positionClaim } from "../../../src/domain/intake/replacement/replacement.ts";
import { claimIn } from "../../../src/domain/intake/replacement/replacement-file.ts";
import { formatIssue, parse } from "../../../src/domain/result.ts";
import { newestRows, type ReplacementRow } from "../replacements.ts";
import { readTables } from "../tables.ts";
import { type ImportRequest, readArguments } from "./import-arguments.ts";
import { planImport } from "./plan-import.ts";
import { readStored } from "./read-stored.ts";
import { newRawId, writeImport } from "./write-import.ts";

/** What the command stands on. */
export type ImportPlace = {
  /** The folder `geodata`. */
  readonly geodata: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly print: (line: string) => void;
};

type Importing = Extract<ImportRequest, { kind: "import" }>;
type Restoring = Extract<ImportRequest, { kind: "restore" }>;

function planFeatures(geodata: string): readonly PlanFeature[] {
  return sourceIds.flatMap((id) => {
    const text = readFileSync(join(geodata, "sources", `${id}.geojson`), "utf8");
    return featureCollection.parse(JSON.parse(text)).features;
  });
}

function claimOfFile(path: string | undefined): PositionClaim | null {
  if (path === undefined || !/json$/i.test(path)) return null;
  try {
    return claimIn(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    // What is wrong with the file is told by its reader.
    return null;
  }
}

const options: Readonly<Record<string, string>> = {
  accuracy: "--accuracy",
  uncertaintyMeters: "--uncertainty",
  source: "--source",
  sourceEn: "--source-en",
  measuredOn: "--measured-on",
  note: "--note",
};

/** Tells everything, and ends without having written anything. */
function refuse({ print }: ImportPlace, problems: readonly string[]): number {
  for (const problem of problems) print(problem);
  print("nothing was written");
  return 1;
}

async function importFiles(request: Importing, place: ImportPlace): Promise<number> {
  const { geodata, today, print } = place;
  const absent = request.files.filter((file) => !existsSync(file));
  if (absent.length > 0)
    return refuse(
      place,
      absent.map((file) => `${file}: Expected a file that can be read`),
    );
  const claim = parse(positionClaim, { ...claimOfFile(request.files[0]), ...request.claim });
  if (!claim.ok) {
    const wrong = claim.issues.map((issue) => `${options[String(issue.path[0])] ?? ""}: ${formatIssue(issue)}`);
    return refuse(place, wrong);
  }
  const plan = planFeatures(geodata);
  const { layer, lines } = await readStored(request.files, request, plan);
  if (layer === null) return refuse(place, lines);
  for (const line of lines) print(line);
  print(`${layer.name}: ${layer.features.length} features, read as ${layer.crs}`);
  const planned = planImport(layer.features, plan.filter(isReplaceable), request, claim.value.note);
  for (const line of planned.lines) print(line);
  if (planned.problems.length > 0) return refuse(place, planned.problems);
  if (request.isDry) {
    print("nothing is wrong; nothing was written (--dry-run)");
    return 0;
  }
  const known = readTables(join(geodata, "tables")).replacements;
  const newest = newestRows(known);
  const id = newRawId(geodata, today);
  const fresh = planned.taken.map(({ feature }): ReplacementRow => ({
    feature: feature.id,
    version: (newest.get(feature.id)?.version ?? 0) + 1,
    raw: id,
    claim: claim.value,
    restores: null,
    importedOn: today,
  }));
  const wrong = writeImport(geodata, [...known, ...fresh], {
    id,
    files: request.files,
    taken: {
      type: "FeatureCollection",
      features: planned.taken.map(({ feature, geometry }) => ({
        type: "Feature",
        id: feature.id,
        properties: { id: feature.id, name: feature.properties.name },
        geometry,
      })),
    },
    origin: {
      package: request.files.map((file) => basename(file)).join(", "),
      publisher: claim.value.source,
      licence: request.licence ?? "not stated",
      crs: `as received: ${layer.crs}; taken.geojson: WGS 84`,
      note: "Files as received; taken.geojson is what npm run geodata:import took of them, by the plan's ids",
      retrievedOn: today,
    },
  });
  if (wrong.length > 0) return refuse(place, wrong);
  print(`written: raw/${id}/, tables/replacements.json (${fresh.length} versions), sources/`);
  return 0;
}

function restore({ feature, version, isDry }: Restoring, place: ImportPlace): number {
  const { geodata, today, print } = place;
  const known = readTables(join(geodata, "tables")).replacements;
  const newest = newestRows(known).get(feature);
  if (newest === undefined) return refuse(place, [`${feature}: Expected a feature whose geometry was replaced`]);
  const wanted = version ?? newest.version - 1;
  const old = known.find((row) => row.feature === feature && row.version === wanted);
  if (wanted >= newest.version || (wanted > 0 && old === undefined))
    return refuse(place, [`${feature}: Expected a version before ${newest.version}, found ${wanted}`]);
  const row: ReplacementRow = {
    feature,
    version: newest.version + 1,
    raw: old?.raw ?? null,
    claim: old?.claim ?? null,
    restores: wanted,
    importedOn: today,
  };
  print(
    `${feature}: version ${wanted}${wanted === 0 ? " (what the tables say)" : ""} again, as version ${row.version}`,
  );
  if (isDry) {
    print("nothing was written (--dry-run)");
    return 0;
  }
  const wrong = writeImport(geodata, [...known, row], null);
  if (wrong.length > 0) return refuse(place, wrong);
  print("written: tables/replacements.json, sources/");
  return 0;
}

/** `npm run geodata:import` with its arguments; gives the exit status. Where it is 1, nothing was written. */
export async function runImport(parameters: readonly string[], place: ImportPlace): Promise<number> {
  const read = readArguments(parameters);
  if ("problem" in read) {
    place.print(read.problem);
    return 1;
  }
  return read.request.kind === "restore" ? restore(read.request, place) : importFiles(read.request, place);
}
