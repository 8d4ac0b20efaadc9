import type { Insets } from "#app/layout/insets.ts";
import type { Camera } from "#app/state/view.ts";
import type { SceneCamera } from "#domain/briefing/briefing.ts";
import type { Position } from "#domain/geo/position.ts";

const tilePixels = 512;

/** Web Mercator in [0, 1], x to the east and y to the south. */
function project([lng, lat]: Position): readonly [x: number, y: number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [(lng + 180) / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

function unproject(x: number, y: number): Position {
  return [x * 360 - 180, (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI];
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}

/** What is in the middle of the part of a map that `insets` (CSS pixels) leave free, given what is in the middle of all of it. */
export function freeCentre({ center, zoom, bearing }: Camera, insets: Insets): Position {
  const [right, down] = [(insets.left - insets.right) / 2, (insets.top - insets.bottom) / 2];
  const turn = (bearing * Math.PI) / 180;
  const world = tilePixels * 2 ** zoom;
  const [x, y] = project(center);
  return unproject(
    x + (right * Math.cos(turn) - down * Math.sin(turn)) / world,
    y + (right * Math.sin(turn) + down * Math.cos(turn)) / world,
  );
}

/**
 * Where a map looks as the camera of a scene, so that a wall of any size shows the same: the middle of its free part, and the
 * zoom of a wall of 1920 px. `rem` is 1 rem of the map's wall in CSS pixels.
 */
export function viewOfCamera(camera: Camera, insets: Insets, rem: number): Extract<SceneCamera, { kind: "view" }> {
  const [lng, lat] = freeCentre(camera, insets);
  const zoom = Math.min(18, Math.max(5, camera.zoom - Math.log2(rem / 16)));
  return {
    kind: "view",
    center: [rounded(lng, 5), rounded(lat, 5)],
    zoom: rounded(zoom, 2),
    bearing: rounded(((((camera.bearing + 180) % 360) + 360) % 360) - 180, 1),
  };
}
