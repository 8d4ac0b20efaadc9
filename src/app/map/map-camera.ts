import type { Map as LiveMap } from "maplibre-gl";
import type { Bbox } from "#domain/geo/bbox.ts";
import type { Camera, CameraMove } from "#app/state/view.ts";

/** CSS pixels on each side of the map that something lies over. */
export type MapInsets = {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
};

/** Around a point there is nothing to fit: it is shown with its surroundings. */
const closestZoom = 12.2;
const breathingPixels = 28;

// Of the map's height: names stand beside and under what is fitted to, the larger the window the larger.
const nameShare = 0.055;

function padding(map: LiveMap, insets: MapInsets, room = breathingPixels): MapInsets {
  const { clientWidth, clientHeight } = map.getContainer();
  // On a very small window the cards may leave nothing free; a fit needs some room.
  const horizontal = Math.min(1, (clientWidth * 0.8) / Math.max(1, insets.left + insets.right + 2 * room));
  const vertical = Math.min(1, (clientHeight * 0.8) / Math.max(1, insets.top + insets.bottom + 2 * room));
  return {
    left: (insets.left + room) * horizontal,
    right: (insets.right + room) * horizontal,
    top: (insets.top + room) * vertical,
    bottom: (insets.bottom + room) * vertical,
  };
}

function bounds([west, south, east, north]: Bbox): [[number, number], [number, number]] {
  return [
    [west, south],
    [east, north],
  ];
}

/** How the camera goes: `cut` at once · `brisk` as a reader asked · `calm` on walls, without zooming out in between. */
export type Flight = "cut" | "brisk" | "calm";

const flightMilliseconds: Readonly<Record<Flight, number>> = { cut: 0, brisk: 700, calm: 1000 };

/** Sends the camera where a move says, into the free part of the map. */
export function moveCamera(map: LiveMap, move: CameraMove, county: Bbox, insets: MapInsets, flight: Flight): void {
  const duration = flightMilliseconds[flight];
  const linear = flight === "calm";
  switch (move.kind) {
    case "county":
      map.fitBounds(bounds(county), { padding: padding(map, insets), duration, linear, bearing: 0 });
      break;
    case "bbox": {
      const maxZoom = move.maxZoom ?? closestZoom;
      const room = Math.max(breathingPixels, map.getContainer().clientHeight * nameShare);
      map.fitBounds(bounds(move.bbox), { padding: padding(map, insets, room), duration, linear, maxZoom, bearing: 0 });
      break;
    }
    case "camera":
      map.easeTo({ center: [...move.camera.center], zoom: move.camera.zoom, bearing: move.camera.bearing, duration });
      break;
    case "view": {
      const { left, right, top, bottom } = insets;
      const { center, zoom, bearing } = move.camera;
      map.easeTo({ center: [...center], zoom, bearing, offset: [(left - right) / 2, (top - bottom) / 2], duration });
      break;
    }
  }
}

/** Where the map looks from now. */
export function cameraOf(map: LiveMap): Camera {
  const { lng, lat } = map.getCenter();
  return { center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing() };
}

/** Goes with the events of a movement that another map has led. */
const following = { isFollowing: true } as const;

/** Puts the camera where another map's is; what the map tells of it can be told by `isLed`. */
export function followCamera(map: LiveMap, { center, zoom, bearing }: Camera): void {
  map.jumpTo({ center: [...center], zoom, bearing }, following);
}
