import { featureId, isoDate } from "#domain/plan/ids.ts";
import { parse } from "#domain/result.ts";
import type { Compared } from "./comparison.ts";
import type { KnownParts, ValueReading } from "./link-part.ts";

/** What is compared as a link has it: `year:2028`, `report`, `day:2026-06-30`, `geometry:corridors/x:1`, `layer:<id>`; empty for nothing. */
export function writeCompared(compared: Compared | null): string {
  if (compared === null) return "";
  switch (compared.kind) {
    case "year":
      return `year:${compared.year}`;
    case "report":
      return "report";
    case "day":
      return `day:${compared.day}`;
    case "geometry":
      return compared.feature === null ? "geometry" : `geometry:${compared.feature}:${compared.version}`;
    case "layer":
      return `layer:${compared.layer}`;
  }
}

/** Reads what {@link writeCompared} writes. */
export function readCompared(text: string, known: KnownParts): ValueReading<Compared> {
  const [kind = "", ...rest] = text.split(":");
  const value = rest.join(":");
  switch (kind) {
    case "year": {
      if (!/^[0-9]{4}$/.test(value)) return { why: "malformed" };
      const year = Number(value);
      return known.years.includes(year) ? { value: { kind, year } } : { why: "outOfRange" };
    }
    case "report":
      return value === "" ? { value: { kind } } : { why: "malformed" };
    case "day": {
      const day = parse(isoDate, value);
      return day.ok ? { value: { kind, day: day.value } } : { why: "malformed" };
    }
    case "geometry": {
      if (rest.length === 0) return { value: { kind, feature: null, version: 0 } };
      const [, id = "", version = ""] = /^(.+):([0-9]{1,6})$/.exec(value) ?? [];
      const feature = parse(featureId, id);
      return feature.ok ? { value: { kind, feature: feature.value, version: Number(version) } } : { why: "malformed" };
    }
    case "layer":
      return /^[0-9a-zA-Z-]{1,64}$/.test(value) ? { value: { kind, layer: value } } : { why: "malformed" };
    default:
      return { why: "unknown" };
  }
}
