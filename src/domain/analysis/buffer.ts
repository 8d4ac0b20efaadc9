import jsts from "@turf/jsts";
import type { Geometry, MultiPolygon, Polygon } from "geojson";
import { bboxOf, unionBbox } from "../geo/bbox.ts";
import { localPlane, mapPositions } from "./local-plane.ts";

/** An area: one polygon or several. */
export type Area = Polygon | MultiPolygon;

/** Segments of a quarter circle: the area of a round end is then 0.01 % too small. */
const quadrantSegments = 64;

/** Geometries that are widened in one go; more of them only after the progress was told. */
const atOnce = 200;

/** Whether it is a polygon or several; what has no area is written as a polygon without a ring. */
function isArea(geometry: Geometry): geometry is Area {
  if (geometry.type === "Polygon") return (geometry.coordinates[0]?.length ?? 0) > 0;
  return geometry.type === "MultiPolygon" && geometry.coordinates.length > 0;
}

/**
 * Everything within `meters` of any of the geometries, as one area without overlaps: computed in the {@link localPlane} of all
 * of them, and given in degrees. 0 metres unites the polygons among them. `null` where nothing has an area. `onProgress` hears
 * shares in [0, 1].
 */
export function bufferOf(
  geometries: readonly Geometry[],
  meters: number,
  onProgress: (share: number) => void = () => undefined,
): Area | null {
  const box = unionBbox(geometries.map((geometry) => bboxOf(geometry)).filter((each) => each !== null));
  if (box === null) return null;
  const plane = localPlane(box);
  const widen = (parts: readonly Geometry[], distance: number): Geometry => {
    const geometry = new jsts.GeoJSONReader().read({ type: "GeometryCollection", geometries: [...parts] });
    return new jsts.GeoJSONWriter().write(jsts.BufferOp.bufferOp(geometry, distance, quadrantSegments));
  };
  const widened: Geometry[] = [];
  for (let from = 0; from < geometries.length; from += atOnce) {
    const parts = geometries.slice(from, from + atOnce).map((geometry) => mapPositions(geometry, plane.toPlane));
    widened.push(widen(parts, meters));
    onProgress(Math.min(1, (from + atOnce) / geometries.length));
  }
  const [first] = widened;
  if (first === undefined) return null;
  const whole = widened.length === 1 ? first : widen(widened, 0);
  return isArea(whole) ? (mapPositions(whole, plane.toPosition) as Area) : null;
}

/** The polygons of an area, each as its rings. */
export function polygonsOf(area: Area): readonly (readonly (readonly (readonly number[])[])[])[] {
  return area.type === "Polygon" ? [area.coordinates] : area.coordinates;
}
