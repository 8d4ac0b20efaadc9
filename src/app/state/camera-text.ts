import type { ValueReading } from "./link-part.ts";
import type { Camera } from "./view.ts";

// Adding 0 turns the -0 that rounding can leave into 0.
function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}

/**
 * A camera as `longitude,latitude,zoom[,bearing]`: 5 decimals (about 1 m), 2 decimals of zoom, whole tenths of a degree.
 * `null` is the empty text; a bearing of 0 is left out.
 */
export function writeCamera(camera: Camera | null): string {
  if (camera === null) return "";
  const [lng, lat] = camera.center;
  const bearing = rounded(camera.bearing, 1);
  return [rounded(lng, 5), rounded(lat, 5), rounded(camera.zoom, 2), ...(bearing === 0 ? [] : [bearing])].join(",");
}

const decimal = /^-?[0-9]{1,3}(\.[0-9]{1,12})?$/;
const maxZoom = 24;

/** Reads what {@link writeCamera} writes. A camera beyond the globe, MapLibre's zooms or a full turn is not used at all. */
export function readCamera(text: string): ValueReading<Camera | null> {
  const parts = text.split(",");
  if (parts.length < 3 || parts.length > 4 || !parts.every((part) => decimal.test(part))) return { why: "malformed" };
  const [lng = 0, lat = 0, zoom = 0, bearing = 0] = parts.map(Number);
  const inRange =
    Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && zoom >= 0 && zoom <= maxZoom && Math.abs(bearing) <= 360;
  if (!inRange) return { why: "outOfRange" };
  return {
    value: { center: [rounded(lng, 5), rounded(lat, 5)], zoom: rounded(zoom, 2), bearing: rounded(bearing, 1) },
  };
}
