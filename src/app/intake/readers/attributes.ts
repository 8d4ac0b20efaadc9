import type { RawProperties } from "#domain/intake/raw-layer.ts";

/** Whether a value is an object with keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What stands as properties; none where it is no object. */
export function propertiesOf(value: unknown): RawProperties {
  return isRecord(value) ? value : {};
}

/** An attribute as layers hold it: numbers that are none and empty values as `null`, times as ISO 8601, large integers as text. */
export function attributeOf(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : isoOf(value);
  return value;
}

/** A day without time as `YYYY-MM-DD`. */
function isoOf(date: Date): string {
  const written = date.toISOString();
  return written.endsWith("T00:00:00.000Z") ? written.slice(0, 10) : written;
}

/** Columns' names made different: the second `name` becomes `name 2`. `renamed` are the new names. */
export function distinctNames(names: readonly string[]): {
  readonly names: readonly string[];
  readonly renamed: readonly string[];
} {
  const used = new Set<string>();
  const renamed: string[] = [];
  const distinct = names.map((wanted) => {
    let name = wanted;
    for (let copy = 2; used.has(name); copy += 1) name = `${wanted} ${copy}`;
    used.add(name);
    if (name !== wanted) renamed.push(name);
    return name;
  });
  return { names: distinct, renamed };
}

/** Text, figures and truth values as words without blanks around them; anything else is empty. */
export function wordsOf(value: unknown): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
