import { type Crs, crs84, crsByUri, systems } from "#domain/geo/crs.ts";
import { isoDate } from "#domain/plan/ids.ts";
import { dayIn } from "#domain/progress/reporting-day.ts";
import type { Issue, Result } from "#domain/result.ts";
import { z } from "zod";
import { type Filter, filterOf, memberParameters, propertyNames } from "./item-properties.ts";

/** Days from and to, both included; `null` where that side is open. */
export type DayInterval = { readonly from: string | null; readonly to: string | null };

/** Least of both axes, then greatest of both, in the order of the axes of a system. */
export type AxisBox = readonly [number, number, number, number];

/** Boxes of one system: one, or two where the box that was asked for crosses the antimeridian. */
export type Boxes = { readonly crs: Crs; readonly all: readonly AxisBox[] };

/** What a request for items asks for. */
export type ItemsQuery = {
  readonly limit: number;
  readonly offset: number;
  readonly boxes: Boxes | null;
  /** System of the answer. */
  readonly crs: Crs;
  readonly datetime: DayInterval | null;
  readonly filters: readonly Filter[];
};

/** How many items a page has unless asked otherwise; QGIS takes it for its own page size. */
export const defaultLimit = 100;
/** The most items of a page. */
export const maximalLimit = 10_000;

const ownParameters = ["limit", "offset", "bbox", "bbox-crs", "crs", "datetime", "f"];
const instant = z.iso.datetime({ offset: true });

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

  boxes(): Boxes | null {
    const crs = this.crs("bbox-crs");
    const text = this.text("bbox");
    if (text === null) return null;
    const numbers = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
    // Six numbers have heights, which nothing here has.
    const [a = Number.NaN, b = Number.NaN, c = Number.NaN, d = Number.NaN] =
      numbers.length === 6 ? numbers.toSpliced(5, 1).toSpliced(2, 1) : numbers;
    const isWell = (numbers.length === 4 || numbers.length === 6) && numbers.every(Number.isFinite);
    const [isFirstUp, isSecondUp] = [a <= c, b <= d];
    // Longitude alone goes round: west of the antimeridian to east of it.
    const isRound = crs.definition === null && !(crs.isNorthFirst ? isSecondUp : isFirstUp);
    if (!isWell || !(crs.isNorthFirst ? isFirstUp : isSecondUp) || (!isRound && !(isFirstUp && isSecondUp))) {
      this.fail("bbox", "Expected four numbers (or six) in the order of the axes, the lower corner first");
      return null;
    }
    if (!isRound) return { crs, all: [[a, b, c, d]] };
    const all: readonly AxisBox[] = crs.isNorthFirst
      ? [
          [a, b, c, 180],
          [a, -180, c, d],
        ]
      : [
          [a, b, 180, d],
          [-180, b, c, d],
        ];
    return { crs, all };
  }

  datetime(timeZone: string): DayInterval | null {
    const text = this.text("datetime");
    if (text === null) return null;
    const dayOf = (part: string): string | null => {
      // GDAL 3.6 asks for a day as "2026-11-01T".
      const day = isoDate.safeParse(part.endsWith("T") ? part.slice(0, -1) : part);
      if (day.success) return day.data;
      return instant.safeParse(part).success ? dayIn(timeZone, new Date(part)) : null;
    };
    const isOpen = (part: string): boolean => part === ".." || part === "";
    const [start = "", end = start, ...more] = text.split("/");
    const [from, to] = [dayOf(start), dayOf(end)];
    const isWell =
      more.length === 0 &&
      (from !== null || to !== null) &&
      (from !== null || isOpen(start)) &&
      (to !== null || isOpen(end)) &&
      (from === null || to === null || from <= to);
    if (!isWell) this.fail("datetime", 'Expected a day or an instant such as "2026-11-01", or "2026-01-01/.."');
    return isWell ? { from, to } : null;
  }

  filters(): readonly Filter[] {
    return [...Object.keys(memberParameters), ...propertyNames].flatMap((name) => {
      const text = this.text(name);
      return text === null ? [] : (filterOf(name, text) ?? []);
    });
  }
}

/**
 * Reads the parameters of a request for items, or tells everything that is wrong with them; unknown ones are wrong.
 * `timeZone` is the county's, in which an instant falls on a day.
 */
export function readItemsQuery(parameters: URLSearchParams, timeZone: string): Result<ItemsQuery> {
  const reader = new Reader(parameters);
  const query: ItemsQuery = {
    limit: Math.min(reader.whole("limit", defaultLimit, 1), maximalLimit),
    offset: reader.whole("offset", 0, 0),
    boxes: reader.boxes(),
    crs: reader.crs("crs"),
    datetime: reader.datetime(timeZone),
    filters: reader.filters(),
  };
  const known: readonly string[] = [...ownParameters, ...propertyNames, ...Object.keys(memberParameters)];
  for (const name of new Set(parameters.keys()))
    if (!known.includes(name)) reader.fail(name, `Expected one of ${known.join(", ")}`);
  return reader.issues.length === 0 ? { ok: true, value: query } : { ok: false, issues: reader.issues };
}
