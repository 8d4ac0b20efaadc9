import type { MapLibreOverlay } from "@deck.gl/maplibre";
import type { FeatureCollection } from "geojson";
import type { Map as LiveMap } from "maplibre-gl";
import { type ThemeName, themes } from "#app/theme/tokens.ts";

type Trip = { readonly path: [number, number][]; readonly color: [number, number, number] };

const loopMilliseconds = 4000;

function rgb(color: string): [number, number, number] {
  const channel = (at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

function tripsOf(axes: FeatureCollection, theme: ThemeName): readonly Trip[] {
  const { axisMain, axisTour } = themes[theme];
  return axes.features.flatMap(({ geometry, properties }) =>
    geometry.type === "LineString"
      ? [
          {
            path: geometry.coordinates as [number, number][],
            color: rgb(properties?.["kind"] === "main-axis" ? axisMain : axisTour),
          },
        ]
      : [],
  );
}

/** Motion along the axes, drawn by deck.gl over the map. Its code is fetched when it is first shown; hidden, nothing runs. */
export class FlowOverlay {
  readonly #map: LiveMap;
  #overlay: MapLibreOverlay | null = null;
  #frame = 0;
  #shown = 0;

  constructor(map: LiveMap) {
    this.#map = map;
    // Of its own canvas or of the map's: deck.gl does not come back from either, a new overlay does.
    map.getContainer().addEventListener("webglcontextlost", this.#stop, { capture: true });
  }

  /** Shows or hides the motion. With `isStill` the trails stand at their full length instead of running. */
  show(isVisible: boolean, axes: FeatureCollection, theme: ThemeName, isStill: boolean): void {
    this.#shown += 1;
    cancelAnimationFrame(this.#frame);
    if (isVisible) void this.#start(tripsOf(axes, theme), isStill, this.#shown);
    else this.#overlay?.setProps({ layers: [] });
  }

  /** Takes the overlay off the map for good. */
  destroy(): void {
    this.#map.getContainer().removeEventListener("webglcontextlost", this.#stop, { capture: true });
    this.#stop();
  }

  readonly #stop = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#shown += 1;
    if (this.#overlay !== null) this.#map.removeControl(this.#overlay);
    this.#overlay = null;
  };

  async #start(trips: readonly Trip[], isStill: boolean, shown: number): Promise<void> {
    const { MapLibreOverlay: Overlay, TripsLayer } = await import("./flow-parts.ts");
    if (shown !== this.#shown) return;
    if (this.#overlay === null) {
      this.#overlay = new Overlay({ interleaved: false, layers: [] });
      this.#map.addControl(this.#overlay);
    }
    const overlay = this.#overlay;
    // The same array at every frame: another one would be copied to the graphics card anew each time.
    const data = [...trips];
    const draw = (time: number): void => {
      const share = isStill ? 1 : (time % loopMilliseconds) / loopMilliseconds;
      const layer = new TripsLayer<Trip>({
        id: "axis-flow",
        data,
        getPath: ({ path }) => path,
        getTimestamps: ({ path }) => path.map((_, at) => at / Math.max(1, path.length - 1)),
        getColor: ({ color }) => color,
        currentTime: share * 1.35,
        trailLength: isStill ? 2 : 0.35,
        widthMinPixels: 5,
        capRounded: true,
        jointRounded: true,
        opacity: 0.75,
      });
      overlay.setProps({ layers: [layer] });
      if (!isStill) this.#frame = requestAnimationFrame(draw);
    };
    draw(0);
  }
}
