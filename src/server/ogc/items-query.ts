import type { Bbox } from "#domain/geo/bbox.ts";
import { bboxFromCrs, type Crs, crs84, crsByUri, systems } from "#domain/geo/crs.ts";
import type { Issue, Result } from "#domain/result.ts";
import { type ItemProperties, propertyNames } from "./item-properties.ts";

/** Days from and to, both included; `null` where that side is open. */
export type DayInterval = { readonly from: string | null; readonly to: string | null };

/** What a request for items asks for. */
export type ItemsQuery = {
  readonly limit: number;
  readonly offset: number;
  /** In stored positions. */
  readonly bbox: Bbox | null;
  readonly crs: Crs;
  readonly datetime: DayInterval | null;
  readonly filters: readonly { readonly name: keyof ItemProperties; readonly values: readonly string[] }[];
};

/** How many items a page has unless asked otherwise; QGIS takes it for its own page size. */
export const defaultLimit = 100;
/** The most items of a page. */
export const maximalLimit = 10_000;

const ownParameters = ["limit", "offset", "bbox", "bbox-crs", "crs", "datetime", "f"];

class Reader {
  readonly issues: Issue[] = [];
  readonly #parameters: URLSearchParams;

  constructor(parameters: URLSearchParams) {
    this.#parameters = parameters;
  }

  fail(name: string, message: string): void {
    this.issues.push({ path: ["query", name], message });
  }

  text(name: string): string | null {
    const all = this.#parameters.getAll(name);
    if (all.length > 1) this.fail(name, "Expected it once");
    return all[0] ?? null;
  }

  whole(name: string, usual: number, least: number): number {
    const text = this.text(name);
    if (text === null) return usual;
    if (/^[0-9]{1,9}$/.test(text) && Number(text) >= least) return Number(text);
    this.fail(name, `Expected a whole number from ${least} on`);
    return usual;
  }

  crs(name: string): Crs {
    const uri = this.text(name);
    const found = uri === null ? crs84 : crsByUri(uri);
    if (found === null) this.fail(name, `Expected one of ${systems.map((each) => each.uri).join(", ")}`);
    return found ?? crs84;
  }

  bbox(): Bbox | null {
    const crs = this.crs("bbox-crs");
    const text = this.text("bbox");
    if (text === null) return null;
    const numbers = text.split(",").map(Number);
    const [a = Number.NaN, b = Number.NaN, ...rest] = numbers;
    // Six numbers have a height, which nothing here has.
    const [c = Number.NaN, d = Number.NaN] = numbers.length === 6 ? rest.slice(1, 3) : rest;
    const isWell = (numbers.length === 4 || numbers.length === 6) && numbers.every(Number.isFinite) && b <= d;
    if (!isWell) {
      this.fail("bbox", "Expected four numbers (or six) in the order of the axes, the lower corner first");
      return null;
    }
    return bboxFromCrs([a, b, c, d], crs);
  }

  datetime(): DayInterval | null {
    const text = this.text("datetime");
    if (text === null) return null;
    const parts = text.split("/");
    const day = (part: string): string | null => (part === ".." || part === "" ? null : part.slice(0, 10));
    const isDay = (part: string): boolean =>
      /^\d{4}-\d{2}-\d{2}(T[0-9:.]+(Z|[+-]\d{2}:\d{2}))?$/.test(part) && !Number.isNaN(Date.parse(part));
    const isWell =
      parts.length <= 2 &&
      parts.every((part, at) => isDay(part) || (parts.length === 2 && (part === ".." || part === "") && at >= 0)) &&
      parts.some((part) => isDay(part));
    const [from = "", to = from] = parts;
    if (!isWell) {
      this.fail("datetime", 'Expected an instant such as "2026-11-01" or an interval such as "2026-01-01/.."');
      return null;
    }
    return { from: day(from), to: day(to) };
  }
}

/** Reads the parameters of a request for items, or tells everything that is wrong with them; unknown ones are wrong. */
export function readItemsQuery(parameters: URLSearchParams): Result<ItemsQuery> {
  const reader = new Reader(parameters);
  const query: ItemsQuery = {
    limit: Math.min(reader.whole("limit", defaultLimit, 1), maximalLimit),
    offset: reader.whole("offset", 0, 0),
    bbox: reader.bbox(),
    crs: reader.crs("crs"),
    datetime: reader.datetime(),
    filters: propertyNames.flatMap((name) => {
      const text = reader.text(name);
      return text === null ? [] : [{ name, values: text.split(",") }];
    }),
  };
  for (const name of new Set(parameters.keys()))
    if (!ownParameters.includes(name) && !propertyNames.some((known) => known === name))
      reader.fail(name, `Expected one of ${[...ownParameters, ...propertyNames].join(", ")}`);
  return reader.issues.length === 0 ? { ok: true, value: query } : { ok: false, issues: reader.issues };
}
