import { readFileSync } from "node:fs";
import { featureCollection, type PlanFeatureCollection, sourceIds } from "#domain/features/feature.ts";
import type { ExportLayer } from "#domain/data-export/export-layer.ts";
import { indexPlan } from "#domain/plan/plan-index.ts";
import { plan } from "#domain/plan/plan.ts";
import { lightRules } from "#domain/progress/light-rules.ts";
import { statusesOn } from "#domain/progress/feature-status.ts";
import type { PlanParts, PlanSources } from "#app/data-export/plan-layers.ts";
import type { ExportRequest } from "#app/data-export/export-request.ts";
import { exportCrs } from "#domain/data-export/export-crs.ts";

function read(path: string): unknown {
  return JSON.parse(readFileSync(`geodata/${path}`, "utf8"));
}

/** The plan as it is shipped, with nothing reported on the day. */
export function shippedPlan(language: "zh" | "en" = "zh"): PlanParts {
  const entries = sourceIds.map((id): [string, PlanFeatureCollection] => [
    id,
    featureCollection.parse(read(`sources/${id}.geojson`)),
  ]);
  // Every source has its entry.
  const sources = Object.fromEntries(entries) as PlanSources;
  const index = indexPlan(
    plan.parse(read("plan/plan.json")),
    entries.flatMap(([, { features }]) => features),
  );
  const asOf = "2026-11-27";
  const rules = lightRules.parse(read("plan/lights.json"));
  return {
    index,
    sources,
    statuses: statusesOn(index, [], rules, asOf),
    references: new Map(),
    asOf,
    matching: null,
    language,
  };
}

/** A request with the parts of no interest filled in. */
export function aRequest(changes: Partial<ExportRequest> = {}): ExportRequest {
  return {
    format: "geojson",
    crs: exportCrs(4326),
    coordinates: "columns",
    about: { title: "标题", notice: "示意", lines: ["来源"] },
    language: "zh",
    fileName: "导出",
    madeOn: "2026-11-27",
    madeAt: "2026-11-27T04:05:06.000Z",
    ...changes,
  };
}

const column = (name: string, type: "text" | "number" | "boolean" | "date") => ({
  name,
  short: name,
  title: name,
  type,
});

/** A layer with every kind of value and geometry that people bring, among them what formats have trouble with. */
export function aHardLayer(): ExportLayer {
  return {
    name: "难的",
    title: "难的图层",
    columns: [column("name", "text"), column("n", "number"), column("yes", "boolean"), column("day", "date")],
    features: [
      {
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [118.1, 25.5],
              [118.1, 25.6],
              [118.2, 25.6],
              [118.2, 25.5],
              [118.1, 25.5],
            ],
            [
              [118.12, 25.52],
              [118.18, 25.52],
              [118.18, 25.58],
              [118.12, 25.58],
              [118.12, 25.52],
            ],
          ],
        },
        cells: ['带洞的面 & <标签> "引号"', -12.5, true, "2026-03-04"],
      },
      {
        geometry: {
          type: "MultiPolygon",
          coordinates: [
            [
              [
                [118.3, 25.5],
                [118.4, 25.5],
                [118.4, 25.6],
                [118.3, 25.5],
              ],
            ],
            [
              [
                [118.5, 25.5],
                [118.6, 25.5],
                [118.6, 25.6],
                [118.5, 25.5],
              ],
            ],
          ],
        },
        cells: ["两块\n两行", 3, false, null],
      },
      { geometry: null, cells: ["没有位置", null, null, "2025-12-31"] },
    ],
  };
}
