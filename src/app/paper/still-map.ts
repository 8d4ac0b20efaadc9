import { Map as LiveMap, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { applyImages, applyScene } from "#app/map/apply-scene.ts";
import { cameraOf, type MapInsets, moveCamera } from "#app/map/map-camera.ts";
import type { Overlay } from "#app/map/overlay.ts";
import { OverlayLayers } from "#app/map/overlay-layers.ts";
import { type Scene, styleOf } from "#app/map/scene.ts";
import type { Camera, CameraMove } from "#app/state/view.ts";
import type { Bbox } from "#domain/geo/bbox.ts";
import { ExportError } from "./export-error.ts";
import type { ShownFeature } from "./map-legend.ts";

setWorkerUrl(workerUrl);

/** What to take a picture of. */
export type MapView = {
  readonly scene: Scene;
  readonly move: CameraMove;
  readonly county: Bbox;
  /** Of the picture, CSS pixels; labels and lines are as large as on a map of this size. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the picture for each CSS pixel. */
  readonly pixelRatio: number;
  readonly insets: MapInsets;
  /** What lies temporarily over the plan, the lowest first; nothing where it is absent. */
  readonly overlays?: readonly Overlay[];
};

/** What stands on a map, and how it looks at the ground. */
export type Standing = { readonly camera: Camera; readonly features: readonly ShownFeature[] };

/** What the words of a failure are, in the language of the export. */
export type StillMapWords = {
  readonly webgl: string;
  readonly basemap: string;
  readonly graphics: (size: string) => string;
};

/** Side of a tile that every graphics card with WebGL 2 can draw, pixels. */
const tileSide = 2048;

// A tile's edges would be drawn around the wrong middle: MapLibre reckons them from the canvas, not from the viewport.
function withoutSmoothedEdges<Drawn extends { readonly layers: Scene["layers"] }>(drawn: Drawn): Drawn {
  return {
    ...drawn,
    layers: drawn.layers.map((layer) =>
      layer.type === "fill" ? { ...layer, paint: { ...layer.paint, "fill-antialias": false } } : layer,
    ),
  };
}

/** The longest side in pixels that this machine's graphics card draws a picture of; 0 where it draws no map at all. */
export function longestSide(): number {
  const canvas = document.createElement("canvas");
  const gl = canvas.getContext("webgl2");
  if (gl === null) return 0;
  const [width = 0, height = 0] = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return Math.min(width, height);
}

/**
 * A map off the screen that pictures are taken of, at any size: drawn piece by piece through a viewport that reaches beyond the
 * canvas, so that labels stand once and lines meet, whatever the graphics card can hold. One for a whole export.
 */
export class StillMap {
  readonly #container: HTMLElement;
  readonly #map: LiveMap;
  readonly #words: StillMapWords;
  readonly #loaded: Promise<unknown>;
  readonly #overlays: OverlayLayers;
  #drawn: Scene;
  #view: MapView;
  #basemapFault = false;
  /** Whether any tile of the basemap has come. */
  #hasBasemapTile = false;

  /** Throws an {@link ExportError} where WebGL 2 is missing. */
  constructor(view: MapView, words: StillMapWords) {
    this.#words = words;
    this.#view = view;
    this.#drawn = withoutSmoothedEdges(view.scene);
    this.#container = document.createElement("div");
    this.#container.setAttribute("aria-hidden", "true");
    this.#container.dataset["stillMap"] = "";
    const { style } = this.#container;
    style.position = "fixed";
    style.left = "-20000px";
    style.top = "0";
    style.pointerEvents = "none";
    this.#size();
    document.body.append(this.#container);
    try {
      this.#map = new LiveMap({
        container: this.#container,
        style: styleOf(this.#drawn),
        bounds: [...view.county],
        attributionControl: false,
        interactive: false,
        maxPitch: 0,
        minZoom: 5,
        maxZoom: 18,
        renderWorldCopies: false,
        fadeDuration: 0,
        trackResize: false,
        pixelRatio: view.pixelRatio,
        // Larger pictures are drawn in tiles, see `#resize`.
        maxCanvasSize: [tileSide, tileSide],
        validateStyle: false,
      });
    } catch {
      this.#container.remove();
      throw new ExportError("webgl", words.webgl);
    }
    this.#map.on("error", (event) => {
      const source = "sourceId" in event && typeof event.sourceId === "string" ? event.sourceId : "";
      if (source.startsWith("basemap")) this.#basemapFault = true;
    });
    this.#map.on("sourcedata", ({ sourceId, tile }) => {
      if (sourceId.startsWith("basemap") && tile?.state === "loaded") this.#hasBasemapTile = true;
    });
    applyImages(this.#map, view.scene.images);
    this.#map.on("styleimagemissing", () => applyImages(this.#map, this.#drawn.images));
    this.#overlays = new OverlayLayers(this.#map);
    this.#loaded = new Promise((resolve) => this.#map.once("load", resolve));
  }

  #size(): void {
    this.#container.style.width = `${this.#view.width}px`;
    this.#container.style.height = `${this.#view.height}px`;
  }

  /** Shows a scene and waits until all of it is there; tells what stands on it. */
  async show(view: MapView, signal: AbortSignal): Promise<Standing> {
    this.#view = view;
    this.#size();
    this.#basemapFault = false;
    await this.#until(this.#loaded, signal);
    const scene = withoutSmoothedEdges(view.scene);
    applyScene(this.#map, this.#drawn, scene);
    this.#drawn = scene;
    this.#overlays.show((view.overlays ?? []).map(withoutSmoothedEdges));
    this.#resize();
    moveCamera(this.#map, view.move, view.county, view.insets, "cut");
    const idle = new Promise((resolve) => this.#map.once("idle", resolve));
    this.#map.triggerRepaint();
    await this.#until(idle, signal);
    // Tiles that are not found are no error to MapLibre; a basemap without a single one is.
    const lacksBasemap = scene.basemap !== null && !this.#hasBasemapTile;
    if (this.#basemapFault || lacksBasemap) throw new ExportError("basemap", this.#words.basemap);
    const features = this.#map
      .queryRenderedFeatures()
      .map(({ layer, properties }): ShownFeature => ({ layer: layer.id, properties: properties ?? {} }));
    return { camera: cameraOf(this.#map), features };
  }

  /** The size of the whole picture, pixels. */
  get size(): { readonly width: number; readonly height: number } {
    const { width, height, pixelRatio } = this.#view;
    return { width: Math.round(width * pixelRatio), height: Math.round(height * pixelRatio) };
  }

  /**
   * Draws the part of the picture that begins `left` and `top` pixels from its corner onto a context, from that one's corner
   * `x`, `y`. Throws an {@link ExportError} where the graphics card does not draw all of it.
   */
  draw(
    context: CanvasRenderingContext2D,
    part: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
    x: number,
    y: number,
  ): void {
    for (let down = 0; down < part.height; down += tileSide)
      for (let right = 0; right < part.width; right += tileSide) {
        const width = Math.min(tileSide, part.width - right);
        const height = Math.min(tileSide, part.height - down);
        this.#drawTile(part.left + right, part.top + down, width, height);
        context.drawImage(this.#map.getCanvas(), 0, 0, width, height, x + right, y + down, width, height);
      }
  }

  /** Frees the graphics card, the workers' data and the page of it. */
  destroy(): void {
    this.#map.remove();
    this.#container.remove();
  }

  /** Lets the map reckon with the whole picture, while its canvas stays as small as a tile. */
  #resize(): void {
    const { width, height, pixelRatio } = this.#view;
    this.#map.setPixelRatio(pixelRatio);
    this.#map.resize();
    // MapLibre would draw a smaller picture where the canvas has a limit; what is drawn here is never larger than a tile.
    Object.assign(this.#map, { _clampedPixelRatio: pixelRatio });
    this.#map.painter.resize(width, height, pixelRatio);
  }

  #drawTile(left: number, top: number, width: number, height: number): void {
    const canvas = this.#map.getCanvas();
    const gl = canvas.getContext("webgl2");
    const whole = this.size;
    const said = `${whole.width}×${whole.height}`;
    if (gl === null || gl.isContextLost()) throw new ExportError("graphics", this.#words.graphics(said));
    canvas.width = width;
    canvas.height = height;
    const [most] = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
    // GL counts from below.
    const bottom = whole.height - top - height;
    const usual = gl.viewport.bind(gl);
    gl.viewport = (x, y, ...size) => {
      const isWhole = size[0] === whole.width && size[1] === whole.height;
      usual(isWhole ? x - left : x, isWhole ? y - bottom : y, ...size);
    };
    try {
      // The map sets only what has changed; it is told that all has.
      this.#map.painter.context.setDirty();
      this.#map.redraw();
    } finally {
      // The method of the prototype again.
      Reflect.deleteProperty(gl, "viewport");
    }
    const isAll =
      gl.drawingBufferWidth === width &&
      gl.drawingBufferHeight === height &&
      (most ?? 0) >= Math.max(whole.width, whole.height) &&
      !gl.isContextLost();
    if (!isAll) throw new ExportError("graphics", this.#words.graphics(said));
  }

  async #until(done: Promise<unknown>, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    // A page in the background draws no frames by itself, and a tile that is not found (404) brings none in the foreground.
    const pulse = setInterval(() => {
      if (document.hidden) this.#map.redraw();
      else this.#map.triggerRepaint();
    }, 500);
    let stop: (() => void) | null = null;
    const aborted = new Promise<never>((_, reject) => {
      stop = () => reject(signal.reason as Error);
      signal.addEventListener("abort", stop, { once: true });
    });
    try {
      await Promise.race([done, aborted]);
    } finally {
      clearInterval(pulse);
      if (stop !== null) signal.removeEventListener("abort", stop);
    }
  }
}
