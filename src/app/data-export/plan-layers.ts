import type { PlanFeature, PlanFeatureCollection, Reference, SourceId } from "#domain/features/feature.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import type { ExportLayer } from "#domain/data-export/export-layer.ts";
import type { LanguageCode } from "#app/language/language.ts";
import type { PlanColumn, RowSource } from "./plan-column.ts";
import { planColumns } from "./plan-columns.ts";

/** The layers of the plan that can be taken away, in the order in which they are listed. */
export const planLayerIds = [
  "corridors",
  "sites",
  "axes",
  "centres",
  "townships",
  "township-zones",
  "county",
  "context",
] as const;

/** One of {@link planLayerIds}. */
export type PlanLayerId = (typeof planLayerIds)[number];

const titles: Readonly<Record<LanguageCode, Readonly<Record<PlanLayerId, string>>>> = {
  zh: {
    corridors: "线路与互通",
    sites: "项目点",
    axes: "发展轴",
    centres: "中心与副中心",
    townships: "乡镇驻地",
    "township-zones": "乡镇分区（示意）",
    county: "县域",
    context: "周边参考",
  },
  en: {
    corridors: "Corridors and interchanges",
    sites: "Project sites",
    axes: "Development axes",
    centres: "Centre and sub-centres",
    townships: "Township seats",
    "township-zones": "Township zones (schematic)",
    county: "County",
    context: "Surroundings",
  },
};

/** What is drawn so that the map looks right, but is nothing in itself. */
const drawnOnly: ReadonlySet<string> = new Set(["zone-edges", "county-glaze", "county-shadow"]);

/** The sources of the plan; `null` for one that could not be loaded. */
export type PlanSources = Readonly<Record<SourceId, PlanFeatureCollection | null>>;

/** What the layers of the plan are made of. */
export type PlanParts = {
  readonly index: PlanIndex;
  readonly sources: PlanSources;
  /** How the built things stand; `null` while that is not known. */
  readonly statuses: readonly FeatureStatus[] | null;
  readonly references: ReadonlyMap<string, Reference>;
  /** The day whose progress it is, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The features that pass the filters; `null` takes all. */
  readonly matching: ReadonlySet<FeatureId> | null;
  readonly language: LanguageCode;
};

/** What a layer of the plan is called. */
export function planLayerTitle(language: LanguageCode, id: PlanLayerId): string {
  return titles[language][id];
}

/** The features of a layer, whatever the filters: without what is only drawn. */
export function planLayerFeatures(sources: PlanSources, id: PlanLayerId): readonly PlanFeature[] {
  const isZones = id === "township-zones";
  const features = sources[isZones ? "townships" : id]?.features ?? [];
  return features.filter(({ properties: { kind } }) => (kind === "township-zone") === isZones && !drawnOnly.has(kind));
}

/** How many things of the sources are only drawn, and so in no layer. */
export function drawnOnlyCount(sources: PlanSources): number {
  return (sources.context?.features ?? []).filter(({ properties: { kind } }) => drawnOnly.has(kind)).length;
}

/** Whether a feature passes the filters: a zone with its township, what surrounds the county always. */
export function isInScope(
  { id, properties }: PlanFeature,
  layer: PlanLayerId,
  matching: PlanParts["matching"],
): boolean {
  if (matching === null || layer === "context") return true;
  return matching.has(properties.kind === "township-zone" ? properties.township : id);
}

/** Layers of the plan with their columns and the rows that pass the filters; layers without a row are left out. */
export function planLayers(parts: PlanParts, chosen: readonly PlanLayerId[]): readonly ExportLayer[] {
  const { index, references, language, asOf, matching } = parts;
  const statusById = new Map(parts.statuses?.map((status) => [status.feature.id, status]));
  return chosen.flatMap((id) => {
    const all = planLayerFeatures(parts.sources, id).map((feature): RowSource => {
      const status = statusById.get(feature.id) ?? null;
      return { feature, status, index, references, language, asOf };
    });
    // Columns are those of the whole layer, so that they do not depend on the filters of the day.
    const columns = columnsOf(all);
    const rows = all.filter(({ feature }) => isInScope(feature, id, matching));
    if (rows.length === 0) return [];
    return [
      {
        name: id,
        title: planLayerTitle(language, id),
        columns: columns.map(({ name, short, title, type }) => ({ name, short, title: title[language], type })),
        features: rows.map((row) => ({
          geometry: row.feature.geometry,
          cells: columns.map((column) => column.of(row)),
        })),
      },
    ];
  });
}

function columnsOf(rows: readonly RowSource[]): readonly PlanColumn[] {
  const hasProgress = rows.some(({ status }) => status !== null);
  return planColumns.filter((column) => {
    if (column.stands === "always") return true;
    if (column.stands === "progress") return hasProgress;
    return rows.some((row) => column.of(row) !== null);
  });
}
