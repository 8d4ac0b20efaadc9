import { bboxPolygon, booleanIntersects } from "@turf/turf";
import type { Feature, Geometry } from "geojson";
import type { PlanFeature } from "#domain/features/feature.ts";
import { type Bbox, bboxOf } from "#domain/geo/bbox.ts";
import { type Crs, geometryInCrs } from "#domain/geo/crs.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { type Collection, itemIdOf } from "./collections.ts";
import { hasValue, type ItemProperties, propertiesOf } from "./item-properties.ts";
import type { ItemsQuery } from "./items-query.ts";

/** The status of every built thing today, by its id. */
export type Statuses = ReadonlyMap<FeatureId, FeatureStatus>;

/** A feature as the service gives it; without geometry where nobody can place it. */
export type Item = Feature<Geometry | null>;

/** A page of items. */
export type ItemsPage = {
  readonly features: readonly Item[];
  /** How many match in all. */
  readonly matched: number;
  /** Where the next page begins; `null`: this is the last. */
  readonly next: number | null;
};

// A source is the same array for as long as the server runs, and its boxes are asked for again and again.
const boxesOfSources = new WeakMap<readonly PlanFeature[], readonly (Bbox | null)[]>();

function boxesOf(features: readonly PlanFeature[]): readonly (Bbox | null)[] {
  const known = boxesOfSources.get(features) ?? features.map(({ geometry }) => bboxOf(geometry));
  boxesOfSources.set(features, known);
  return known;
}

function overlaps(a: Bbox, b: Bbox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

function lies(feature: PlanFeature, box: Bbox | null, within: Bbox): boolean {
  if (feature.geometry === null || box === null || !overlaps(box, within)) return false;
  if (feature.geometry.type === "Point") return true;
  return booleanIntersects(bboxPolygon([...within]), feature.geometry);
}

function isWithin(day: string | null, { from, to }: NonNullable<ItemsQuery["datetime"]>): boolean {
  // What has no date of its own is of any time.
  if (day === null) return true;
  return (from === null || day >= from) && (to === null || day <= to);
}

/** A feature as an item. */
export function itemOf(feature: PlanFeature, properties: ItemProperties, crs: Crs): Item {
  return {
    type: "Feature",
    id: itemIdOf(feature),
    geometry: feature.geometry === null ? null : geometryInCrs(feature.geometry, crs),
    properties: { ...properties },
  };
}

/** The items of a collection that match, page by page, in the order of the source. */
export function pageOf(collection: Collection, statuses: Statuses, query: ItemsQuery): ItemsPage {
  const { bbox, datetime, filters, offset, limit, crs } = query;
  const boxes = bbox === null ? [] : boxesOf(collection.features);
  const propertiesAt = (feature: PlanFeature): ItemProperties =>
    propertiesOf(feature, statuses.get(feature.id) ?? null);
  const isPlain = datetime === null && filters.length === 0;
  const matching = collection.features.filter((feature, at) => {
    if (bbox !== null && !lies(feature, boxes[at] ?? null, bbox)) return false;
    if (isPlain) return true;
    const properties = propertiesAt(feature);
    if (datetime !== null && !isWithin(properties.lastReportedOn, datetime)) return false;
    return filters.every(({ name, values }) => hasValue(properties, name, values));
  });
  const end = offset + limit;
  return {
    features: matching.slice(offset, end).map((feature) => itemOf(feature, propertiesAt(feature), crs)),
    matched: matching.length,
    next: end < matching.length ? end : null,
  };
}
