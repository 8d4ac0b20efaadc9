import { bboxPolygon, booleanIntersects } from "@turf/turf";
import type { Feature, Geometry } from "geojson";
import type { PlanFeature } from "#domain/features/feature.ts";
import { bboxOf } from "#domain/geo/bbox.ts";
import { type Crs, geometryInCrs } from "#domain/geo/crs.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { FeatureStatus } from "#domain/progress/feature-status.ts";
import { type Collection, itemIdOf } from "./collections.ts";
import { fits, type ItemProperties, propertiesOf } from "./item-properties.ts";
import type { AxisBox, Boxes, ItemsQuery } from "./items-query.ts";

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

/** Where a feature lies in one system, its numbers in the order of that system's axes. */
type Place = { readonly geometry: Geometry; readonly box: AxisBox };

// A source is the same array until the geometry of one of its features is replaced, and its places are asked for again and again.
const placesOfSources = new WeakMap<readonly PlanFeature[], Map<Crs, readonly (Place | null)[]>>();

function placeIn(crs: Crs, { geometry }: PlanFeature): Place | null {
  const projected = geometry === null ? null : geometryInCrs(geometry, crs);
  const box = bboxOf(projected);
  return projected === null || box === null ? null : { geometry: projected, box };
}

function placesIn(crs: Crs, features: readonly PlanFeature[]): readonly (Place | null)[] {
  const known = placesOfSources.get(features) ?? new Map<Crs, readonly (Place | null)[]>();
  placesOfSources.set(features, known);
  const places = known.get(crs) ?? features.map((feature) => placeIn(crs, feature));
  known.set(crs, places);
  return places;
}

// In the plane of the box's own system: a box of 4548 is none in degrees.
function meets({ geometry, box }: Place, within: AxisBox): boolean {
  const isNear = box[0] <= within[2] && within[0] <= box[2] && box[1] <= within[3] && within[1] <= box[3];
  if (!isNear || geometry.type === "Point") return isNear;
  return booleanIntersects(bboxPolygon([...within]), geometry);
}

function isWithin(day: string | null, { from, to }: NonNullable<ItemsQuery["datetime"]>): boolean {
  // What has no date of its own is of any time: requirement 25 C of Part 1.
  if (day === null) return true;
  return (from === null || day >= from) && (to === null || day <= to);
}

function asItem(feature: PlanFeature, geometry: Geometry | null, properties: ItemProperties): Item {
  return { type: "Feature", id: itemIdOf(feature), geometry, properties: { ...properties } };
}

/** A feature as an item, in one of the systems. */
export function itemOf(feature: PlanFeature, properties: ItemProperties, crs: Crs): Item {
  return asItem(feature, placeIn(crs, feature)?.geometry ?? null, properties);
}

function indexesIn(features: readonly PlanFeature[], boxes: Boxes | null): readonly number[] {
  const all = [...features.keys()];
  if (boxes === null) return all;
  const places = placesIn(boxes.crs, features);
  return all.filter((at) => {
    const place = places[at] ?? null;
    // What has no place is of any place: requirement 23 C of Part 1.
    return place === null || boxes.all.some((box) => meets(place, box));
  });
}

/** The items of a collection that match, page by page, in the order of the source. */
export function pageOf({ features }: Collection, statuses: Statuses, query: ItemsQuery): ItemsPage {
  const { boxes, datetime, filters, offset, limit, crs } = query;
  const propertiesAt = (at: number): ItemProperties | null => {
    const feature = features[at];
    return feature === undefined ? null : propertiesOf(feature, statuses.get(feature.id) ?? null);
  };
  const isMatching = (at: number): boolean => {
    const properties = propertiesAt(at);
    if (properties === null || (datetime !== null && !isWithin(properties.lastReportedOn, datetime))) return false;
    return filters.every((filter) => fits(properties, filter));
  };
  const inBoxes = indexesIn(features, boxes);
  const matching = datetime === null && filters.length === 0 ? inBoxes : inBoxes.filter(isMatching);
  const places = placesIn(crs, features);
  const end = offset + limit;
  return {
    features: matching.slice(offset, end).flatMap((at) => {
      const [feature, properties] = [features[at], propertiesAt(at)];
      if (feature === undefined || properties === null) return [];
      return [asItem(feature, places[at]?.geometry ?? null, properties)];
    }),
    matched: matching.length,
    next: end < matching.length ? end : null,
  };
}
