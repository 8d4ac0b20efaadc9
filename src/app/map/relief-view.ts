import type { Map as LiveMap, TerrainSpecification } from "maplibre-gl";

/** Degrees that the map is tilted by, to begin with and at most, while there is a relief to see. */
const [firstPitch, steepestPitch] = [50, 70];

/** The relief on the live map: flat and seen from above until it is switched on, and again after it is switched off. */
export class ReliefView {
  readonly #map: LiveMap;
  #isShown = false;

  constructor(map: LiveMap) {
    this.#map = map;
  }

  /** Shows a relief whose source is on the map, or none (`null`). */
  show(relief: TerrainSpecification | null, isInstant: boolean): void {
    const map = this.#map;
    if ((relief !== null) === this.#isShown) return;
    this.#isShown = relief !== null;
    const duration = isInstant ? 0 : 700;
    if (relief === null) {
      map.setTerrain(null);
      map.setMaxPitch(0);
      map.touchPitch.disable();
      return;
    }
    map.setMaxPitch(steepestPitch);
    map.touchPitch.enable();
    map.setTerrain(relief);
    map.easeTo({ pitch: firstPitch, duration });
  }
}
