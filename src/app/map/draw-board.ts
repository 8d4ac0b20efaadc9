import type { Position as LngLat } from "geojson";
import type { Map as LiveMap } from "maplibre-gl";
import type { SnapToCustom, TerraDraw } from "terra-draw";
import type { Tokens } from "#app/theme/tokens.ts";
import type * as drawParts from "./draw-parts.ts";
import type { DrawCommand, DrawMode, DrawnShape, DrawRequest } from "#app/state/drawing.ts";
import { snapPosition, type SnapTargets, snapTargets } from "./snap-target.ts";

type DrawParts = typeof drawParts;

const modeNames: Readonly<Record<DrawMode, string>> = {
  point: "point",
  line: "linestring",
  polygon: "polygon",
  rectangle: "rectangle",
  circle: "circle",
  edit: "select",
};

const modeOfType: Readonly<Record<string, string>> = { Point: "point", LineString: "linestring", Polygon: "polygon" };

/** Pixels within which a vertex snaps. */
const snapPixels = 12;

function isDrawable(shape: DrawnShape): boolean {
  return modeOfType[shape.geometry.type] !== undefined;
}

/**
 * Drawing on the live map with Terra Draw, whose code is fetched at the first request. One board at a time; points, lines and
 * polygons only (a caller splits what has several parts).
 */
export class DrawBoard {
  readonly #map: LiveMap;
  #draw: TerraDraw | null = null;
  #request: DrawRequest | null = null;
  #targets: SnapTargets = [];
  #started = 0;

  constructor(map: LiveMap) {
    this.#map = map;
  }

  /** Whether the pointer draws now instead of selecting. */
  get isOpen(): boolean {
    return this.#request !== null;
  }

  /** Opens a board, changes the mode of the open one, or closes it (`null`), whose shapes are forgotten. */
  show(request: DrawRequest | null, tokens: Tokens): void {
    const before = this.#request;
    this.#request = request;
    if (request === null) {
      this.#close();
      return;
    }
    if (before?.snapTo !== request.snapTo) this.#targets = request.snapTo === null ? [] : snapTargets(request.snapTo);
    if (before?.board === request.board && this.#draw !== null) {
      if (before.mode !== request.mode) this.#draw.setMode(modeNames[request.mode]);
      return;
    }
    if (before?.board === request.board) return;
    this.#close();
    this.#started += 1;
    void this.#open(this.#started, tokens);
  }

  /** Carries out a command; nothing where no board is open or there is nothing to undo. */
  command(command: DrawCommand): void {
    const draw = this.#draw;
    if (draw === null) return;
    if (command === "undo") draw.undo();
    else if (command === "redo") draw.redo();
    else if (command === "clear") draw.clear();
    else {
      const selected = draw.getSnapshot().filter(({ properties }) => properties["selected"] === true);
      draw.removeFeatures(selected.flatMap(({ id }) => id ?? []));
    }
    this.#tell(true);
  }

  /** Takes the board off the map. */
  destroy(): void {
    this.#request = null;
    this.#close();
  }

  #close(): void {
    this.#started += 1;
    this.#draw?.stop();
    this.#draw = null;
  }

  async #open(started: number, tokens: Tokens): Promise<void> {
    const parts = await import("./draw-parts.ts");
    const request = this.#request;
    if (started !== this.#started || request === null) return;
    const draw = this.#make(parts, tokens);
    draw.start();
    this.#draw = draw;
    const refused = draw.addFeatures(
      request.shapes.filter(isDrawable).map(({ id, geometry }) => ({
        id,
        type: "Feature",
        geometry: geometry as never,
        properties: { mode: modeOfType[geometry.type] ?? "" },
      })),
    );
    for (const { valid, reason } of refused) if (!valid) console.warn(reason);
    draw.clearUndoRedoHistory();
    draw.setMode(modeNames[request.mode]);
    draw.on("change", () => this.#tell(false));
    draw.on("finish", () => this.#tell(true));
  }

  #make(parts: DrawParts, tokens: Tokens): TerraDraw {
    const toCustom: SnapToCustom = (event) =>
      snapPosition(this.#targets, event, ([lng = 0, lat = 0]: LngLat) => this.#map.project([lng, lat]), snapPixels);
    const snapping = { toCoordinate: true, toLine: true, toCustom };
    const line = tokens.glow;
    const area = { fillColor: line, fillOpacity: 0.12, outlineColor: line, outlineWidth: 2 } as const;
    const flags = {
      feature: {
        draggable: false,
        coordinates: { midpoints: true, draggable: true, deletable: true, snappable: snapping },
      },
    };
    return new parts.TerraDraw({
      adapter: new parts.TerraDrawMapLibreGLAdapter({ map: this.#map, coordinatePrecision: 9 }),
      undoRedo: {
        modeLevel: new parts.TerraDrawModeUndoRedo(),
        sessionLevel: new parts.TerraDrawSessionUndoRedo(),
      },
      modes: [
        new parts.TerraDrawPointMode({
          styles: { pointColor: line, pointOutlineColor: tokens.raised, pointOutlineWidth: 2, pointWidth: 6 },
        }),
        new parts.TerraDrawLineStringMode({ snapping, styles: { lineStringColor: line, lineStringWidth: 3 } }),
        new parts.TerraDrawPolygonMode({ snapping, styles: area }),
        new parts.TerraDrawRectangleMode({ styles: area }),
        new parts.TerraDrawCircleMode({ styles: area }),
        new parts.TerraDrawSelectMode({
          flags: { point: { feature: { draggable: true } }, linestring: flags, polygon: flags },
          styles: {
            selectedLineStringColor: line,
            selectedLineStringWidth: 3,
            selectedPolygonColor: line,
            selectedPolygonOutlineColor: line,
            selectionPointColor: tokens.raised,
            selectionPointOutlineColor: line,
            midPointColor: line,
            midPointOutlineColor: tokens.raised,
          },
        }),
      ],
    });
  }

  #tell(isFinished: boolean): void {
    const draw = this.#draw;
    if (draw === null) return;
    // Guides such as closing and mid points are features of the library's own store too.
    const drawn = new Set<unknown>(["point", "linestring", "polygon", "rectangle", "circle"]);
    const shapes = draw
      .getSnapshot()
      .filter(({ properties }) => drawn.has(properties["mode"]) && !isGuide(properties))
      .map(({ id, geometry }): DrawnShape => ({ id: String(id), geometry }));
    this.#request?.onChange(shapes, isFinished);
  }
}

function isGuide(properties: Readonly<Record<string, unknown>>): boolean {
  return ["closingPoint", "midPoint", "selectionPoint", "snappingPoint", "coordinatePoint"].some(
    (guide) => properties[guide] === true,
  );
}
