import type { PlanFeature, SourceId } from "#domain/features/feature.ts";
import { sourceIds } from "#domain/features/feature.ts";
import { type Bbox, bboxOf, unionBbox } from "#domain/geo/bbox.ts";
import type { ReplacedSources } from "../geometry/replaced-sources.ts";
import { ProblemError } from "../http/problem-error.ts";
import type { LoadedPlan } from "../plan/load-plan.ts";

/** A collection of the service: one source of the plan. */
export type Collection = {
  readonly id: SourceId;
  readonly title: string;
  readonly description: string;
  readonly features: readonly PlanFeature[];
  /** Box around what has a place, WGS 84; `null` where nothing has. */
  readonly bbox: Bbox | null;
};

const titles: Readonly<Record<SourceId, readonly [string, string]>> = {
  context: [
    "背景 Context",
    "相邻县、山峰、水库与乡镇分区界线，仅作背景。 Neighbours, peaks, reservoirs and zone edges, for context.",
  ],
  county: ["县域 County", "县域范围与全县性任务。 The county and the tasks that concern all of it."],
  townships: [
    "乡镇 Townships",
    "乡镇驻地（点）与示意分区（面，非测绘成果）。 Seats (points) and schematic zones (polygons, not surveyed).",
  ],
  axes: ["发展轴 Development axes", "发展轴，示意。 Development axes, schematic."],
  corridors: [
    "线路 Corridors",
    "高速公路、铁路、公路与出入口，附当前进展。 Expressways, rail, roads and interchanges with their present progress.",
  ],
  centres: ["中心 Centres", "中心城区与县域副中心。 The centre and the sub-centres."],
  sites: [
    "项目点 Sites",
    "项目点，附当前进展；位置不明者无几何。 Project sites with their present progress; those nobody can place have no geometry.",
  ],
};

/** Every collection, in the order of the sources. */
function collectionsOf(sources: LoadedPlan["sources"]): readonly Collection[] {
  return sourceIds.map((id) => {
    const [title, description] = titles[id];
    const { features } = sources[id];
    const boxes = features.map(({ geometry }) => bboxOf(geometry)).filter((box) => box !== null);
    return { id, title, description, features, bbox: unionBbox(boxes) };
  });
}

/** Every collection as it stands now: the same objects until the geometry of a feature is replaced. */
export type CurrentCollections = () => Promise<readonly Collection[]>;

/** The collections with the geometry that stands in place of what comes with the plan. */
export function currentCollections(sources: ReplacedSources): CurrentCollections {
  let made: { readonly of: LoadedPlan["sources"]; readonly collections: readonly Collection[] } | null = null;
  return async () => {
    const now = await sources.read();
    if (made?.of !== now) made = { of: now, collections: collectionsOf(now) };
    return made.collections;
  };
}

/** The collection of this id; throws 404 where there is none. */
export function collectionAt(collections: readonly Collection[], id: string): Collection {
  const found = collections.find((collection) => collection.id === id);
  if (found === undefined) throw new ProblemError("not-found", `There is no collection ${id}`);
  return found;
}

/**
 * The id of a feature within its collection: what stands behind the slash of its id in the plan, because clients put it into
 * addresses as it is. The whole id is the property `featureId`, and finds the item as well where its slash is encoded.
 */
export function itemIdOf({ id }: PlanFeature): string {
  return id.slice(id.indexOf("/") + 1);
}
