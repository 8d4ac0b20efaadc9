import type { Map as LiveMap } from "maplibre-gl";

/**
 * Whether an event tells of a movement that another map has led. A map that is compared leads only where a person moves it, not
 * where its box changes.
 */
export function isLed(event: object, isCompared: boolean): boolean {
  return ("isFollowing" in event && event.isFollowing === true) || (isCompared && !isByPerson(event));
}

/** Whether an event tells of a movement that a person makes. */
export function isByPerson(event: object): boolean {
  return "originalEvent" in event && event.originalEvent !== undefined;
}

/** Movements that a person asks for by a button. */
const byButton = { originalEvent: {} } as const;

/** Zooms by steps, towards the middle of the map. */
export function zoomBy(map: LiveMap, steps: number, isAtOnce: boolean): void {
  map.easeTo({ zoom: map.getZoom() + steps, duration: isAtOnce ? 0 : 200 }, byButton);
}

/** Turns north up. */
export function faceNorth(map: LiveMap, isAtOnce: boolean): void {
  map.easeTo({ bearing: 0, duration: isAtOnce ? 0 : 200 }, byButton);
}
