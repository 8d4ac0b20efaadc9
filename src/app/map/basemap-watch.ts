import type { ErrorEvent, Map as LiveMap } from "maplibre-gl";

/** Watches whether the basemap comes. */
export class BasemapWatch {
  readonly #tell: (detail: string | null) => void;
  /** Tiles that have been delivered since the basemap was chosen. */
  #tiles = 0;
  #hasProblem = false;

  /** `tell` is told what is wrong, and `null` once nothing is any more. */
  constructor(map: LiveMap, tell: (detail: string | null) => void) {
    this.#tell = tell;
    map.on("sourcedata", ({ sourceId, tile }) => {
      if (sourceId.startsWith("basemap") && tile?.state === "loaded") this.#tiles += 1;
    });
  }

  /** Another basemap is chosen. */
  restart(): void {
    this.#tiles = 0;
    this.#say(null);
  }

  /** The map has come to rest. Tiles that are not found are no error to MapLibre; a basemap without a single tile is one to its reader. */
  rest(hasBasemap: boolean): void {
    if (hasBasemap && this.#tiles === 0) this.#say("404");
  }

  /** Takes an error of the map; false where it is none of a basemap. */
  take(event: ErrorEvent): boolean {
    const source = "sourceId" in event && typeof event.sourceId === "string" ? event.sourceId : "";
    if (!source.startsWith("basemap")) return false;
    this.#say(event.error.message);
    return true;
  }

  #say(detail: string | null): void {
    if ((detail !== null) === this.#hasProblem) return;
    this.#hasProblem = detail !== null;
    this.#tell(detail);
  }
}
