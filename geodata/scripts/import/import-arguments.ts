import { parseArgs } from "node:util";
import { type MatchKey, matchKeys } from "../../../src/domain/intake/replacement/match-features.ts";
import { featureId, type FeatureId } from "../../../src/domain/plan/ids.ts";

/** How the command is called. */
export const usage = `Usage: npm run geodata:import -- <file …> --source "…" --accuracy surveyed --uncertainty <metres> --measured-on YYYY-MM-DD
         [--source-en "…"] [--note "…"] [--licence "…"] [--match id|code|name] [--field <attribute>] [--layer <name>]
         [--feature <id>] [--crs EPSG:4548] [--dry-run]
       npm run geodata:import -- --restore <feature> [--version <number>] [--dry-run]`;

const options = {
  source: { type: "string" },
  "source-en": { type: "string" },
  accuracy: { type: "string" },
  uncertainty: { type: "string" },
  "measured-on": { type: "string" },
  note: { type: "string" },
  licence: { type: "string" },
  match: { type: "string" },
  field: { type: "string" },
  layer: { type: "string" },
  feature: { type: "string" },
  crs: { type: "string" },
  restore: { type: "string" },
  version: { type: "string" },
  "dry-run": { type: "boolean" },
} as const;

/** What is asked for: geometry of files, or an older version. What is `null` was not said. */
export type ImportRequest =
  | {
      readonly kind: "import";
      readonly files: readonly string[];
      /** The claim as it was typed; checked with what the file itself may say. */
      readonly claim: Readonly<Record<string, unknown>>;
      readonly licence: string | null;
      readonly by: MatchKey | null;
      readonly field: string | null;
      readonly layer: string | null;
      readonly feature: FeatureId | null;
      readonly crs: string | null;
      readonly isDry: boolean;
    }
  | {
      readonly kind: "restore";
      readonly feature: FeatureId;
      /** `null`: the one before the newest. */
      readonly version: number | null;
      readonly isDry: boolean;
    };

/** Reads the arguments of the command, or says what is wrong with them. */
export function readArguments(
  parameters: readonly string[],
): { readonly request: ImportRequest } | { readonly problem: string } {
  let parsed;
  try {
    parsed = parseArgs({ args: [...parameters], allowPositionals: true, options });
  } catch (cause) {
    return { problem: `${cause instanceof Error ? cause.message : String(cause)}\n${usage}` };
  }
  const { values, positionals } = parsed;
  const isDry = values["dry-run"] ?? false;
  const named = values.restore ?? values.feature;
  const feature = named === undefined ? null : featureId.safeParse(named);
  if (feature !== null && !feature.success)
    return { problem: `${named ?? ""}: ${feature.error.issues[0]?.message ?? ""}\n${usage}` };
  if (values.restore !== undefined) {
    const version = values.version === undefined ? null : Number(values.version);
    const isWhole = version === null || (Number.isInteger(version) && version >= 0);
    if (feature === null || positionals.length > 0 || !isWhole) return { problem: usage };
    return { request: { kind: "restore", feature: feature.data, version, isDry } };
  }
  const by = matchKeys.find((key) => key === values.match) ?? null;
  if (positionals.length === 0 || (values.match !== undefined && by === null)) return { problem: usage };
  const typed = {
    accuracy: values.accuracy,
    uncertaintyMeters: values.uncertainty === undefined ? undefined : Number(values.uncertainty),
    source: values.source,
    sourceEn: values["source-en"],
    measuredOn: values["measured-on"],
    note: values.note,
  };
  return {
    request: {
      kind: "import",
      files: positionals,
      claim: Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined)),
      licence: values.licence ?? null,
      by,
      field: values.field ?? null,
      layer: values.layer ?? null,
      feature: feature?.data ?? null,
      crs: values.crs ?? null,
      isDry,
    },
  };
}
