import type { Map as LiveMap, MapMouseEvent } from "maplibre-gl";
import type { Position } from "#domain/geo/position.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { DrawBoard } from "./draw-board.ts";
import { hitAt } from "./hit-test.ts";
import type { MapInsets } from "./map-camera.ts";
import type { OverlayHit } from "./overlay.ts";
import type { OverlayLayers } from "./overlay-layers.ts";

/** What the pointer does on the map. */
export type PointerListener = {
  readonly onSelect: (feature: FeatureId | null) => void;
  readonly onHover: (feature: FeatureId | null) => void;
  readonly onPointer: (position: Position | null) => void;
  /** Takes the position of a click, degrees, instead of a selection; `null` while clicks select. */
  readonly onPick: ((position: Position) => void) | null;
  /** Takes a click on an overlay; `null` while overlays take none. */
  readonly onOverlay: ((hit: OverlayHit) => void) | null;
};

// Symbols and lines near the middle come before the ground that lies right under it.
const middleTolerances = [6, 20, 45, 79, 80] as const;

/** Tells what is pointed at and clicked: nothing while the board draws, a position while one is picked, else a feature. */
export class MapPointer {
  readonly #map: LiveMap;
  readonly #overlays: OverlayLayers;
  readonly #board: DrawBoard;
  readonly #listener: PointerListener;

  constructor(map: LiveMap, overlays: OverlayLayers, board: DrawBoard, listener: PointerListener) {
    this.#map = map;
    this.#overlays = overlays;
    this.#board = board;
    this.#listener = listener;
    map.on("click", (event) => this.#click(event));
    map.on("mousemove", (event) => this.#point(event));
    map.on("mouseout", () => {
      listener.onPointer(null);
      listener.onHover(null);
    });
  }

  /** Acts on what is nearest to the middle of the free map: pointing, by keyboard. */
  selectMiddle(insets: MapInsets): void {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const { left, right, top, bottom } = insets;
    const middle = { x: (left + clientWidth - right) / 2, y: (top + clientHeight - bottom) / 2 };
    if (this.#board.isOpen) return;
    if (this.#listener.onPick !== null) {
      const { lng, lat } = this.#map.unproject([middle.x, middle.y]);
      this.#listener.onPick([lng, lat]);
      return;
    }
    for (const tolerance of middleTolerances) {
      const hit = hitAt(this.#map, middle, tolerance, tolerance < 80);
      if (hit?.kind !== "feature") continue;
      this.#listener.onSelect(hit.id);
      return;
    }
  }

  #click(event: MapMouseEvent): void {
    if (this.#board.isOpen) return;
    if (this.#listener.onPick !== null) {
      this.#listener.onPick([event.lngLat.lng, event.lngLat.lat]);
      return;
    }
    const isTouch = event.originalEvent instanceof PointerEvent && event.originalEvent.pointerType === "touch";
    const tolerance = isTouch ? 14 : 5;
    const over = this.#listener.onOverlay === null ? null : this.#overlays.hitAt(event.point, tolerance);
    if (over !== null) {
      this.#listener.onOverlay?.(over);
      return;
    }
    const hit = hitAt(this.#map, event.point, tolerance);
    if (hit?.kind === "cluster") {
      this.#map.easeTo(
        { center: [...hit.center], zoom: this.#map.getZoom() + 2 },
        { originalEvent: event.originalEvent },
      );
      return;
    }
    this.#listener.onSelect(hit?.id ?? null);
  }

  #point(event: MapMouseEvent): void {
    this.#listener.onPointer([event.lngLat.lng, event.lngLat.lat]);
    if (this.#map.isMoving() || this.#board.isOpen) return;
    const canvas = this.#map.getCanvas();
    if (this.#listener.onPick !== null) {
      canvas.style.cursor = "crosshair";
      return;
    }
    const hit = hitAt(this.#map, event.point, 3);
    canvas.style.cursor = hit === null ? "" : "pointer";
    this.#listener.onHover(hit?.kind === "feature" ? hit.id : null);
  }
}
