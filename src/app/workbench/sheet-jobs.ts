import { overlayOf } from "#app/map/overlay-style.ts";
import type { Scene } from "#app/map/scene.ts";
import type { SheetContent } from "#app/sheet/sheet-content.ts";
import type { SheetJob } from "#app/sheet/sheet-job.ts";
import { mapFrameOf } from "#app/sheet/sheet-layout.ts";
import { sheetTheme } from "#app/sheet/sheet-legend.ts";
import type { LoadedPlan } from "#app/use-map-scene.ts";
import { type Bbox, bboxOf } from "#domain/geo/bbox.ts";
import type { Position } from "#domain/geo/position.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import { paperFactor } from "#domain/sheet/paper.ts";
import { placeFor } from "#domain/sheet/usual-scale.ts";

/** The outlines of the county, the outer and the inner ones alike. */
export function countyRings({ sources }: LoadedPlan): readonly (readonly Position[])[] {
  const geometry = sources.county?.features[0]?.geometry ?? null;
  const polygons =
    geometry?.type === "Polygon"
      ? [geometry.coordinates]
      : geometry?.type === "MultiPolygon"
        ? geometry.coordinates
        : [];
  return polygons.flat().map((ring) => ring.map(([lng = 0, lat = 0]): Position => [lng, lat]));
}

/** The zones of the townships, each the ground of a sheet of the atlas. */
export function townshipZones({ sources }: LoadedPlan): readonly PlanFeature[] {
  return (sources.townships?.features ?? []).filter(
    ({ properties, geometry }) => properties.kind === "township-zone" && geometry !== null,
  );
}

/** A sheet to make of what it says and what is shown. */
export function sheetJob(
  content: SheetContent,
  scene: Scene,
  layers: readonly UserLayer[],
  year: number,
  county: Bbox,
): SheetJob {
  const visible = layers.filter(({ isVisible }) => isVisible);
  const scale = paperFactor(content.paper);
  return {
    content,
    scene,
    overlays: visible.map((layer) => overlayOf(layer, sheetTheme, scale)),
    layers: visible,
    year,
    county,
  };
}

/** The sheet of a township: the same paper, at the usual scale that its zone fits in. */
export function townshipJob(job: SheetJob, zone: PlanFeature, title: string, pageNumber: string): SheetJob {
  const bbox = bboxOf(zone.geometry);
  const { width, height } = mapFrameOf(job.content);
  const place = bbox === null ? job.content.place : placeFor(bbox, width, height);
  return { ...job, content: { ...job.content, place, title, pageNumber } };
}
