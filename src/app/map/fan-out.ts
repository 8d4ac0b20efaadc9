import type { PlanFeature } from "#domain/features/feature.ts";
import type { FeatureId } from "#domain/plan/ids.ts";

/** Length of the leader line from a township's seat to a site that is known only to the township, screen pixels. */
export const leaderPixels = 34;

/** Size of a site's name, screen pixels; offsets of text count in it. */
export const siteNamePixels = 13;

/** From the middle of a symbol to the beginning of its name, clear of the symbol's own box. */
const clearPixels = 18;

/** How a point stands on the map: on its place, or off a seat that it is only known to belong to. */
export type StandOff = {
  /** Direction of the leader line, degrees clockwise from north; -1 for a point on its own place. */
  readonly angle: number;
  /** `[right, down]` in the pixels of the symbol's image, which is drawn at twice its size. */
  readonly iconOffset: readonly [number, number];
  /** `[right, down]` of the name in ems. */
  readonly textOffset: readonly [number, number];
};

/** A point on its own place. */
export const onItsPlace: StandOff = { angle: -1, iconOffset: [0, 0], textOffset: [1.4, 0] };

// Begins to the lower right, where township names seldom stand, and keeps away from straight up and down.
const firstAngle = 62;

// Seats nearer than about 2 km share one fan: at county zoom their symbols would cover each other.
const sameSeatDegrees = 0.02;

/**
 * The stand-off of every point feature whose place is 示意, so that none of them seems to lie on the spot. Those that share a
 * seat are spread evenly around it, in the order given. Features with a place of their own have none.
 */
export function fanOut(features: readonly PlanFeature[]): ReadonlyMap<FeatureId, StandOff> {
  const groups: { readonly lng: number; readonly lat: number; readonly ids: FeatureId[] }[] = [];
  for (const { id, geometry, properties } of features) {
    if (geometry?.type !== "Point" || properties.position.accuracy !== "schematic") continue;
    const [lng = 0, lat = 0] = geometry.coordinates;
    const group = groups.find((known) => Math.hypot(known.lng - lng, known.lat - lat) < sameSeatDegrees);
    if (group === undefined) groups.push({ lng, lat, ids: [id] });
    else group.ids.push(id);
  }
  const offsets = new Map<FeatureId, StandOff>();
  for (const { ids } of groups) {
    const step = ids.length <= 4 ? 56 : 360 / ids.length;
    ids.forEach((id, at) => {
      const angle = Math.round(firstAngle + at * step) % 360;
      const radians = (angle * Math.PI) / 180;
      const [right, down] = [Math.sin(radians) * leaderPixels, -Math.cos(radians) * leaderPixels];
      const aside = right < -leaderPixels / 5 ? -clearPixels : clearPixels;
      offsets.set(id, {
        angle,
        iconOffset: [right * 2, down * 2],
        textOffset: [(right + aside) / siteNamePixels, down / siteNamePixels],
      });
    });
  }
  return offsets;
}
