import { Map as LiveMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Bbox } from "#domain/geo/bbox.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Camera, CameraMove } from "#app/state/view.ts";
import { themes } from "#app/theme/tokens.ts";
import { applyImages, applyScene } from "./apply-scene.ts";
import { BasemapWatch } from "./basemap-watch.ts";
import { DrawBoard } from "./draw-board.ts";
import type { DrawCommand, DrawRequest } from "#app/state/drawing.ts";
import { FlowOverlay } from "./flow-overlay.ts";
import { cameraOf, type Flight, followCamera, type MapInsets, moveCamera } from "./map-camera.ts";
import { faceNorth, isByPerson, isLed, zoomBy } from "./map-movement.ts";
import { MapPointer, type PointerListener } from "./map-pointer.ts";
import type { Overlay } from "./overlay.ts";
import { OverlayLayers } from "./overlay-layers.ts";
import { type Scene, styleOf } from "./scene.ts";
import { SeamGuard, type Seams } from "./seam-guard.ts";
import { ReliefView } from "./relief-view.ts";

setWorkerUrl(workerUrl);

/** What can go wrong with the map itself. */
export type MapProblem =
  | { readonly kind: "noWebGl" }
  | { readonly kind: "contextLost" }
  | { readonly kind: "basemap"; readonly detail: string };

/** What the map tells: the reader's doing, and its own troubles. */
export type MapListener = PointerListener & {
  /** `null` while the whole county is fitted. */
  readonly onCamera: (camera: Camera | null) => void;
  /** At every frame of a movement: for scale bar and compass. `isFollowing`: another map has gone there first. */
  readonly onMove: (camera: Camera, isFollowing: boolean) => void;
  /** The bounds of the screen in degrees, after each rest. */
  readonly onRest: (bbox: Bbox) => void;
  readonly onProblem: (problem: MapProblem | null) => void;
};

/** The page's own map, or one beside it that is compared with it. Each tells on the document how far it is, as `data-<role>`. */
type MapRole = "map" | "compared";

const hoverable = ["zones", "corridors"] as const;

/** The only object that touches the live map. Made once, told scenes and camera moves, destroyed once. */
export class MapController {
  readonly #map: LiveMap;
  readonly #listener: MapListener;
  readonly #county: Bbox;
  readonly #prefersReducedMotion: () => boolean;
  readonly #flow: FlowOverlay;
  readonly #relief: ReliefView;
  readonly #basemap: BasemapWatch;
  readonly #seams: SeamGuard;
  readonly #overlays: OverlayLayers;
  readonly #board: DrawBoard;
  readonly #pointer: MapPointer;
  #shownOverlays: readonly Overlay[] = [];
  #scene: Scene;
  /** The scene that the map shows; behind `#scene` only until the style is loaded. */
  #drawn: Scene;
  #isLoaded = false;
  #insets: MapInsets = { top: 0, right: 0, bottom: 0, left: 0 };
  #move: CameraMove;
  #isFitted: boolean;
  #hovered: FeatureId | null = null;
  #reportsCamera = false;
  /** Whether the scene that was drawn last has not been painted yet. */
  #awaitsFrame = false;
  readonly #role: MapRole;

  /** Throws where WebGL 2 is missing. `move` is where the camera begins; a map that `isStill` takes no pointer and no key. */
  constructor(
    container: HTMLElement,
    scene: Scene,
    move: CameraMove,
    county: Bbox,
    prefersReducedMotion: () => boolean,
    listener: MapListener,
    isStill = false,
    role: MapRole = "map",
  ) {
    this.#role = role;
    this.#scene = scene;
    this.#drawn = scene;
    this.#listener = listener;
    this.#county = county;
    this.#move = move;
    this.#isFitted = move.kind === "county";
    this.#prefersReducedMotion = prefersReducedMotion;
    this.#map = new LiveMap({
      container,
      style: styleOf(scene),
      bounds: [county[0], county[1], county[2], county[3]],
      fitBoundsOptions: { padding: 28 },
      attributionControl: false,
      maxPitch: 0,
      pitchWithRotate: false,
      interactive: !isStill,
      minZoom: 7,
      maxZoom: 18,
      renderWorldCopies: false,
      fadeDuration: prefersReducedMotion() ? 0 : 120,
    });
    this.#flow = new FlowOverlay(this.#map);
    this.#relief = new ReliefView(this.#map);
    this.#basemap = new BasemapWatch(this.#map, (detail) =>
      listener.onProblem(detail === null ? null : { kind: "basemap", detail }),
    );
    this.#seams = new SeamGuard(this.#map);
    this.#overlays = new OverlayLayers(this.#map);
    this.#board = new DrawBoard(this.#map);
    this.#pointer = new MapPointer(this.#map, this.#overlays, this.#board, listener);
    if (move.kind !== "county") moveCamera(this.#map, move, county, this.#insets, "cut");
    this.#listen();
  }

  /** Shows a scene: only what differs from the one before is changed. */
  render(scene: Scene): void {
    if (scene === this.#scene) return;
    if (scene.basemap?.id !== this.#scene.basemap?.id) this.#basemap.restart();
    this.#scene = scene;
    this.#announce("loading");
    if (this.#isLoaded && !this.#awaitsFrame) this.#draw();
  }

  /** Sends the camera; a move that was carried out already is not repeated. */
  moveTo(move: CameraMove, flight: Flight = "brisk"): void {
    if (move.request === this.#move.request) return;
    this.#move = move;
    this.#isFitted = move.kind === "county";
    this.#announce("loading");
    moveCamera(this.#map, move, this.#county, this.#insets, this.#prefersReducedMotion() ? "cut" : flight);
  }

  /** Where the map looks. */
  get camera(): Camera {
    return cameraOf(this.#map);
  }

  /** Goes along with another map, at once. */
  follow(camera: Camera): void {
    this.#isFitted = false;
    followCamera(this.#map, camera);
  }

  /** Tells what covers the map; a fitted county is fitted anew. */
  setInsets(insets: MapInsets): void {
    this.#insets = insets;
    if (this.#isFitted) moveCamera(this.#map, { ...this.#move, kind: "county" }, this.#county, insets, "cut");
  }

  /** Tells where the screens of a wall meet, which labels keep away from. */
  showSeams(seams: Seams): void {
    this.#seams.show(seams);
  }

  /** Shows what lies temporarily over the plan, instead of what was shown before. */
  showOverlays(overlays: readonly Overlay[]): void {
    this.#shownOverlays = overlays;
    if (this.#isLoaded) this.#overlays.show(overlays);
  }

  /** Opens, changes or closes (`null`) the board to draw on; see `DrawBoard`. */
  draw(request: DrawRequest | null): void {
    this.#board.show(request, themes[this.#scene.theme]);
  }

  /** Tells the open board to undo and the like. */
  drawCommand(command: DrawCommand): void {
    this.#board.command(command);
  }

  /** Marks a feature as pointed at. */
  hover(feature: FeatureId | null): void {
    if (feature === this.#hovered) return;
    this.#setHoverState(this.#hovered, false);
    this.#hovered = feature;
    this.#setHoverState(feature, true);
  }

  /** Zooms by steps, towards the middle of the map. */
  zoomBy(steps: number): void {
    zoomBy(this.#map, steps, this.#prefersReducedMotion());
  }

  /** Turns north up. */
  faceNorth(): void {
    faceNorth(this.#map, this.#prefersReducedMotion());
  }

  /** Selects what is nearest to the middle of the free map: pointing, by keyboard. */
  selectMiddle(): void {
    this.#pointer.selectMiddle(this.#insets);
  }

  /** Frees the map and everything it holds. */
  destroy(): void {
    this.#isLoaded = false;
    this.#flow.destroy();
    this.#board.destroy();
    this.#map.remove();
    if (this.#role === "compared") delete document.documentElement.dataset[this.#role];
  }

  #announce(state: "loading" | "idle" | "failed"): void {
    document.documentElement.dataset[this.#role] = state;
  }

  #setHoverState(feature: FeatureId | null, hover: boolean): void {
    if (feature === null || !this.#isLoaded) return;
    for (const source of hoverable) this.#map.setFeatureState({ source, id: feature }, { hover });
  }

  #listen(): void {
    const map = this.#map;
    map.on("style.load", () => {
      applyImages(map, this.#scene.images);
      // Loaded once, it comes again after a lost context: as it was then, and is drawn like that first. MapLibre cannot place
      // the labels of a layer that is taken away and put back before its first frame.
      if (this.#reportsCamera) map.once("render", this.#catchUp);
    });
    map.on("load", () => {
      this.#catchUp();
      this.#reportsCamera = true;
      // Another map goes on showing what it shows, be it the whole county, when this one has come beside it.
      this.#listener.onMove(cameraOf(map), this.#role === "compared");
    });
    map.on("moveend", (event) => {
      if (isByPerson(event)) this.#isFitted = false;
      if (!this.#reportsCamera || isLed(event, this.#role === "compared")) return;
      this.#listener.onCamera(this.#isFitted ? null : cameraOf(map));
    });
    map.on("resize", () => {
      // A map that shows the whole county goes on doing so.
      if (this.#isFitted) this.setInsets(this.#insets);
    });
    map.on("move", (event) => this.#listener.onMove(cameraOf(map), isLed(event, this.#role === "compared")));
    map.on("idle", () => this.#rest());
    map.on("webglcontextlost", () => {
      // Without its context the map has no style either.
      this.#isLoaded = false;
      map.off("render", this.#catchUp);
      this.#announce("loading");
      this.#listener.onProblem({ kind: "contextLost" });
    });
    map.on("webglcontextrestored", () => {
      this.#listener.onProblem(null);
      map.triggerRepaint();
    });
    map.on("error", (event) => {
      if (!this.#basemap.take(event)) console.error(event.error);
    });
  }

  /** Draws what was only remembered while there was no style. */
  readonly #catchUp = (): void => {
    this.#isLoaded = true;
    this.#draw();
    this.#overlays.show(this.#shownOverlays);
  };

  #draw(): void {
    applyScene(this.#map, this.#drawn, this.#scene);
    this.#drawn = this.#scene;
    this.#relief.show(this.#scene.terrain?.relief ?? null, this.#prefersReducedMotion());
    this.#flow.show(this.#scene.hasFlow, this.#scene.data.axes, this.#scene.theme, this.#prefersReducedMotion());
    // A change that draws nothing new brings no `idle` by itself.
    this.#map.triggerRepaint();
    // MapLibre cannot place the labels of a layer that goes and comes again before its first frame: one scene a frame.
    this.#awaitsFrame = true;
    requestAnimationFrame(() => {
      this.#awaitsFrame = false;
      if (this.#isLoaded && this.#drawn !== this.#scene) this.#draw();
    });
  }

  #rest(): void {
    this.#basemap.rest(this.#scene.basemap !== null);
    const bounds = this.#map.getBounds();
    this.#listener.onRest([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
    if (!this.#isLoaded || !this.#scene.isComplete) return;
    this.#announce("idle");
    if (performance.getEntriesByName("plan-drawn").length === 0) performance.mark("plan-drawn");
  }

  /** The map as it is drawn now, a PNG as a data URL; taken within a frame, since WebGL keeps no picture after it. */
  picture(): Promise<string> {
    return new Promise((resolve) => {
      this.#map.once("render", () => resolve(this.#map.getCanvas().toDataURL("image/png")));
      this.#map.triggerRepaint();
    });
  }
}
