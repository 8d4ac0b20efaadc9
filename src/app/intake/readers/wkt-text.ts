import type { Position } from "geojson";
import { straightened } from "./arcs.ts";

/** A geometry from well-known text; `end`: where it ends in the text, `srid`: the code before it, where there is one. */
export type WktGeometry = {
  readonly geometry: unknown;
  readonly srid: number | null;
  readonly end: number;
};

const names = {
  POINT: "Point",
  MULTIPOINT: "MultiPoint",
  LINESTRING: "LineString",
  CIRCULARSTRING: "LineString",
  MULTILINESTRING: "MultiLineString",
  POLYGON: "Polygon",
  TRIANGLE: "Polygon",
  MULTIPOLYGON: "MultiPolygon",
  GEOMETRYCOLLECTION: "GeometryCollection",
} as const;

type WktName = keyof typeof names;

const deepest = 32;

/** Reads one geometry from `from` on: WKT and EWKT, Z as height, M left out. Throws with the place where it is none. */
export function parseWkt(text: string, from = 0): WktGeometry {
  const parser = new WktParser(text, from);
  const srid = parser.srid();
  const geometry = parser.geometry(0);
  return { geometry, srid, end: parser.at };
}

class WktParser {
  readonly #text: string;
  at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.at = at;
  }

  srid(): number | null {
    const found = this.#take(/\s*SRID\s*=\s*(\d+)\s*;/iy);
    return found === null ? null : Number(found[1]);
  }

  geometry(depth: number): unknown {
    if (depth > deepest) this.#fail("less nesting");
    const word = this.#take(/\s*([A-Z]+)/iy)?.[1]?.toUpperCase() ?? "";
    const [, written = word, joined = ""] = /^(.*?)(ZM|Z|M)$/.exec(word) ?? [];
    const name = isName(word) ? word : isName(written) ? written : this.#fail("a geometry type");
    const dimensions = isName(word) ? (this.#take(/\s*(ZM|Z|M)\b/iy)?.[1]?.toUpperCase() ?? "") : joined;
    const type = names[name];
    if (this.#take(/\s*EMPTY\b/iy) !== null)
      return type === "GeometryCollection" ? { type, geometries: [] } : { type, coordinates: [] };
    if (name === "GEOMETRYCOLLECTION") return { type, geometries: this.#list(() => this.geometry(depth + 1)) };
    const hasMeasure = dimensions === "M";
    return { type, coordinates: this.#coordinates(name, hasMeasure) };
  }

  #coordinates(name: Exclude<WktName, "GEOMETRYCOLLECTION">, hasMeasure: boolean): unknown {
    const position = (): Position => this.#position(hasMeasure);
    const positions = (): Position[] => this.#list(position);
    const rings = (): Position[][] => this.#list(positions);
    switch (name) {
      case "POINT": {
        const [only, ...more] = positions();
        return more.length === 0 && only !== undefined ? only : this.#fail("one position");
      }
      case "MULTIPOINT":
        // Each point may stand in brackets of its own, or not.
        return this.#list(() => (this.#peek() === "(" ? this.#list(position)[0] : position()));
      case "LINESTRING":
        return positions();
      case "CIRCULARSTRING":
        return straightened(positions());
      case "MULTILINESTRING":
      case "POLYGON":
      case "TRIANGLE":
        return rings();
      case "MULTIPOLYGON":
        return this.#list(rings);
    }
  }

  #position(hasMeasure: boolean): Position {
    const values: number[] = [];
    for (;;) {
      const found = this.#take(/\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|[-+]?(?:nan|inf(?:inity)?))(?=[\s,)]|$)/iy);
      if (found === null) break;
      values.push(Number(found[1]));
    }
    if (values.length < 2 || values.length > 4) this.#fail("two to four figures");
    return values.slice(0, hasMeasure ? 2 : 3);
  }

  #list<Item>(item: () => Item): Item[] {
    if (this.#take(/\s*\(/y) === null) this.#fail("(");
    const items: Item[] = [];
    do items.push(item());
    while (this.#take(/\s*,/y) !== null);
    if (this.#take(/\s*\)/y) === null) this.#fail(")");
    return items;
  }

  #peek(): string {
    const found = /\s*(\S)/y;
    found.lastIndex = this.at;
    return found.exec(this.#text)?.[1] ?? "";
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.#text);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }

  #fail(expected: string): never {
    const there = this.#text.slice(this.at, this.at + 20).trim();
    throw new SyntaxError(`Character ${this.at + 1}: ${expected} is expected, not ${there === "" ? "the end" : there}`);
  }
}

function isName(word: string): word is WktName {
  return Object.hasOwn(names, word);
}
