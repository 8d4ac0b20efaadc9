import { bezierSpline, lineString, simplify } from "@turf/turf";
import type { Feature, Geometry } from "geojson";
import type { Accuracy } from "../../src/domain/features/feature.ts";
import type { LngLat } from "./gcj02.ts";
import type { PlacedRow, Tables } from "./tables.ts";

/** What rows are placed by: named places, township seats, and how far the furthest corner of a township's zone is from its seat. */
export type Gazetteer = {
  readonly places: Tables["places"];
  readonly seats: ReadonlyMap<string, LngLat>;
  /** Metres. */
  readonly reach: ReadonlyMap<string, number>;
};

function known<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`Unknown ${what}`);
  return value;
}

function waypoint(point: string | readonly [number, number], gazetteer: Gazetteer): LngLat {
  if (typeof point !== "string") return [point[0], point[1]];
  if (point.startsWith("seat:")) return known(gazetteer.seats.get(point.slice(5)), `seat ${point}`);
  const place = known(
    gazetteer.places.find(({ id }) => id === point),
    `place ${point}`,
  );
  return [place.position[0], place.position[1]];
}

function geometryOf(row: PlacedRow, gazetteer: Gazetteer): Geometry | null {
  const { place } = row;
  switch (place.kind) {
    case "none":
      return null;
    case "position":
      return { type: "Point", coordinates: [...place.position] };
    case "place":
      return { type: "Point", coordinates: waypoint(place.id, gazetteer) };
    case "seat":
    case "township":
      return { type: "Point", coordinates: known(gazetteer.seats.get(place.township), `township ${place.township}`) };
    case "line": {
      const curve = bezierSpline(lineString(place.through.map((point) => waypoint(point, gazetteer))), {
        resolution: 4000,
        sharpness: 0.75,
      });
      return simplify(curve, { tolerance: 0.0003, highQuality: true }).geometry;
    }
  }
}

/** A row as a GeoJSON feature of `source`; without geometry where its place is not known. */
export function placeRow(source: string, row: PlacedRow, gazetteer: Gazetteer): Feature<Geometry | null> {
  const {
    slug,
    place,
    source: positionSource,
    sourceEn,
    accuracy = "schematic",
    uncertaintyMeters,
    note,
    noteEn,
    number,
    baselinePhase,
    ...properties
  } = row;
  const reach =
    place.kind === "township" ? known(gazetteer.reach.get(place.township), `township ${place.township}`) : null;
  const quality: { accuracy: Accuracy; uncertaintyMeters: number | null } = {
    accuracy,
    uncertaintyMeters: place.kind === "none" ? null : (uncertaintyMeters ?? reach),
  };
  const { name, nameEn, kind, tasks, aliases, townships, facts } = properties;
  return {
    type: "Feature",
    id: `${source}/${slug}`,
    geometry: geometryOf(row, gazetteer),
    properties: {
      id: `${source}/${slug}`,
      name,
      nameEn,
      kind,
      tasks,
      aliases,
      position: { ...quality, source: positionSource, sourceEn, ...(note === undefined ? {} : { note, noteEn }) },
      facts,
      townships,
      ...(number === undefined ? {} : { number }),
      ...(baselinePhase === undefined ? {} : { baselinePhase }),
    },
  };
}

/** The smallest circle around a seat that holds its zone, as metres rounded up to 100. */
export function reachOf(
  seat: LngLat,
  ring: readonly (readonly number[])[],
  distanceMeters: (a: LngLat, b: LngLat) => number,
): number {
  const furthest = Math.max(...ring.map(([lng = 0, lat = 0]) => distanceMeters(seat, [lng, lat])));
  return Math.ceil(furthest / 100) * 100;
}
