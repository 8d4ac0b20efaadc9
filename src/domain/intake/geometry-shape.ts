import type { Geometry, Position } from "geojson";
import type { FileIssue, GeometryName, IssuePlace } from "./file-issue.ts";

const names: readonly GeometryName[] = [
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
];

/** Collections may hold collections, but a file that nests deeper than this does so by mistake or on purpose. */
const deepest = 16;

/** A geometry that nests as it should, its numbers finite; `null` where it has none or was refused. */
export type ShapedGeometry = { readonly geometry: Geometry | null; readonly issues: readonly FileIssue[] };

/**
 * Takes what a file gives as a geometry: its type must be known, its coordinates must nest as the type wants and be finite
 * numbers, lines need two positions and rings three, or four where they are closed. Everything that is wrong is listed, and a
 * geometry with anything refused in it is `null`. Empty parts and values beyond the height are left out, and listed.
 */
export function shapeGeometry(given: unknown, place: IssuePlace): ShapedGeometry {
  const shaper = new Shaper();
  const geometry = shaper.geometry(given, place, 0);
  shaper.sumUp(place);
  return { geometry: shaper.isRefused ? null : geometry, issues: shaper.issues };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function shortened(value: unknown): string {
  // Bounded before it is written out: what is wrong here may be the largest thing in the file.
  const text = Array.isArray(value)
    ? `[${value
        .slice(0, 3)
        .map((inner) => (Array.isArray(inner) ? "[…]" : isObject(inner) ? "{…}" : String(inner)))
        .join(", ")}${value.length > 3 ? ", …" : ""}]`
    : isObject(value)
      ? `{${Object.keys(value).slice(0, 3).join(", ")}}`
      : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

class Shaper {
  readonly issues: FileIssue[] = [];
  isRefused = false;
  #flat = 0;
  #high = 0;
  #beyond = 0;

  geometry(given: unknown, place: IssuePlace, depth: number): Geometry | null {
    if (given === null || given === undefined) {
      this.issues.push({ kind: "empty-geometry", severity: "note", place });
      return null;
    }
    const type = isObject(given) ? given.type : undefined;
    const name = names.find((known) => known === type);
    if (!isObject(given) || name === undefined || depth > deepest) {
      const found = shortened(isObject(given) ? given.type : given);
      return this.#refuse({ kind: "unknown-geometry-type", severity: "refused", place, found, expected: names });
    }
    if (name === "GeometryCollection") return this.#collection(given.geometries, place, depth);
    const { coordinates } = given;
    if (Array.isArray(coordinates) && coordinates.length === 0) {
      this.issues.push({ kind: "empty-geometry", severity: "note", place });
      return null;
    }
    const shaped = this.#coordinates(name, coordinates, place);
    // `shaped` nests as `name` wants: each branch of #coordinates follows the type's definition.
    return shaped === null ? null : ({ type: name, coordinates: shaped } as Geometry);
  }

  /** What is told once of a whole geometry. */
  sumUp(place: IssuePlace): void {
    if (this.#flat > 0 && this.#high > 0)
      this.issues.push({
        kind: "mixed-dimensions",
        severity: "note",
        place,
        found: { flat: this.#flat, high: this.#high },
      });
    if (this.#beyond > 0) this.issues.push({ kind: "values-left-out", severity: "note", place, count: 1 });
  }

  #refuse(issue: FileIssue): null {
    this.isRefused = true;
    this.issues.push(issue);
    return null;
  }

  #collection(given: unknown, place: IssuePlace, depth: number): Geometry | null {
    if (!Array.isArray(given)) return this.#wrong(given, "geometries", place);
    const geometries = given.flatMap((part, index) => {
      const shaped = this.geometry(part, { ...place, part: place.part ?? index }, depth + 1);
      return shaped === null ? [] : [shaped];
    });
    return { type: "GeometryCollection", geometries };
  }

  #coordinates(name: Exclude<GeometryName, "GeometryCollection">, given: unknown, place: IssuePlace): unknown {
    switch (name) {
      case "Point":
        return this.#position(given, place, place.vertex);
      case "MultiPoint":
        return this.#positions(given, place, 1);
      case "LineString":
        return this.#positions(given, place, 2);
      case "MultiLineString":
        return this.#parts(given, place, (part, at) => this.#positions(part, at, 2));
      case "Polygon":
        return this.#rings(given, place);
      case "MultiPolygon":
        return this.#parts(given, place, (part, at) => this.#rings(part, at));
    }
  }

  #parts(given: unknown, place: IssuePlace, shape: (part: unknown, at: IssuePlace) => unknown): unknown {
    if (!Array.isArray(given)) return this.#wrong(given, "parts", place);
    const shaped = given.map((part, index) => {
      const at = { ...place, part: index };
      if (Array.isArray(part) && part.length === 0) {
        this.issues.push({ kind: "empty-geometry", severity: "note", place: at });
        return null;
      }
      return shape(part, at);
    });
    return shaped.filter((part) => part !== null);
  }

  #rings(given: unknown, place: IssuePlace): unknown {
    if (!Array.isArray(given)) return this.#wrong(given, "rings", place);
    return given.map((ring, index) => {
      const at = { ...place, ring: index };
      const positions = this.#positions(ring, at, 0);
      if (positions === null) return null;
      const missing = isSame(positions[0], positions.at(-1)) ? 0 : 1;
      if (positions.length + missing >= 4) return positions;
      return this.#refuse({
        kind: "too-few-positions",
        severity: "refused",
        place: at,
        found: positions.length,
        expected: 4 - missing,
      });
    });
  }

  #positions(given: unknown, place: IssuePlace, expected: number): readonly Position[] | null {
    if (!Array.isArray(given)) return this.#wrong(given, "positions", place);
    let positions: readonly Position[] | null = null;
    for (let index = 0; index < given.length; index += 1) {
      const before: unknown = given[index];
      const position = this.#position(before, place, index);
      // Copied only where something was left out: a large file has millions of positions.
      if (position !== null && position !== before) {
        const copy: Position[] = positions === null ? [...given] : [...positions];
        copy[index] = position;
        positions = copy;
      }
    }
    if (given.length < expected)
      this.#refuse({ kind: "too-few-positions", severity: "refused", place, found: given.length, expected });
    return positions ?? given;
  }

  #position(given: unknown, place: IssuePlace, vertex: number | null): Position | null {
    if (!Array.isArray(given) || given.length < 2) return this.#wrong(given, "position", { ...place, vertex });
    const length = Math.min(given.length, 3);
    for (let index = 0; index < length; index += 1) {
      const value: unknown = given[index];
      if (typeof value === "number" && Number.isFinite(value)) continue;
      if (Array.isArray(value)) return this.#wrong(given, "position", { ...place, vertex });
      this.#refuse({
        kind: "not-a-number",
        severity: "refused",
        place: { ...place, vertex },
        found: shortened(value),
        expected: "number",
      });
      return null;
    }
    if (length === 2) this.#flat += 1;
    else this.#high += 1;
    if (given.length === length) return given;
    this.#beyond += 1;
    return given.slice(0, length);
  }

  #wrong(given: unknown, expected: Extract<FileIssue, { kind: "wrong-nesting" }>["expected"], place: IssuePlace): null {
    return this.#refuse({ kind: "wrong-nesting", severity: "refused", place, found: shortened(given), expected });
  }
}

/** Whether two positions are the same in every value. */
export function isSame(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}
