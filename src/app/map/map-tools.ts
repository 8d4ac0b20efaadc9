import type { Bbox } from "#domain/geo/bbox.ts";
import type { Position } from "#domain/geo/position.ts";
import type { DrawCommand, DrawRequest } from "#app/state/drawing.ts";
import type { MapComparison } from "./comparison.ts";
import type { Overlay, OverlayHit } from "./overlay.ts";

/** What a tool of the workbench may ask of the map. Identical for the life of the page, so that effects may depend on it. */
export type MapTools = {
  /** Shows the overlays of one owner above the plan, the first at the bottom; an empty list takes them away. */
  readonly show: (owner: string, overlays: readonly Overlay[]) => void;
  /** Opens the board to draw on, or closes it (`null`). While it is open a click does not select. */
  readonly draw: (request: DrawRequest | null) => void;
  /** Tells the open board to undo and the like. */
  readonly command: (command: DrawCommand) => void;
  /** Where the next clicks go instead of selecting, as degrees `[lng, lat]`; `null`: they select again. */
  readonly pick: (onPosition: ((position: Position) => void) | null) => void;
  /** Told of clicks on an overlay; `null`: nobody is. */
  readonly onOverlay: (listener: ((hit: OverlayHit) => void) | null) => void;
  /** Shows a second map beside the page's own, or one over the other; `null`: none any more. */
  readonly compare: (comparison: MapComparison | null) => void;
  readonly flyTo: (bbox: Bbox) => void;
  /** The map as it is drawn now, a PNG as a data URL; rejects where there is no map. */
  readonly picture: () => Promise<string>;
};

/** What the tools have asked of the map, as its view takes it. */
export type MapRequests = {
  readonly overlays: readonly Overlay[];
  readonly drawing: DrawRequest | null;
  readonly comparison: MapComparison | null;
  readonly onPick: ((position: Position) => void) | null;
  readonly onOverlay: ((hit: OverlayHit) => void) | null;
};

/** What the live map does for the tools. */
export type LiveTools = {
  readonly picture: () => Promise<string>;
  readonly command: (command: DrawCommand) => void;
};
