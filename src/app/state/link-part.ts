import type { Year } from "#domain/plan/ids.ts";
import type { LayerId } from "./layer-id.ts";
import type { View } from "./view.ts";

/**
 * Why a part of a link was not used: `malformed` it cannot be read · `outOfRange` a number beyond what the map or the plan
 * has · `unknown` a key or value that this app does not know · `notInPlan` a well-formed id that the plan does not have ·
 * `repeated` given twice, the first counts · `newerVersion` written by a newer app, read as far as known.
 */
type IgnoredReason = "malformed" | "outOfRange" | "unknown" | "notInPlan" | "repeated" | "newerVersion";

/** A part of a link that was left out: its key and value as written, and why. */
export type IgnoredPart = { readonly key: string; readonly value: string; readonly why: IgnoredReason };

/** What the reader of a link knows before the plan's features are loaded. */
export type KnownParts = { readonly years: readonly Year[]; readonly layers: readonly LayerId[] };

/** What a value says of the view, and what in it was left out. */
type PartReading = { readonly changes: Partial<View>; readonly ignored: readonly IgnoredPart[] };

/**
 * One part of a link. `write` gives its value, empty for "nothing" (no selection, no filter); `read` takes a value into a
 * view that has everything before it. Reading what was written gives the same part of the view.
 */
export type LinkPart = {
  readonly key: string;
  readonly write: (view: View) => string;
  readonly read: (value: string, view: View, known: KnownParts) => PartReading;
};

/** A value read, or why it cannot be. */
export type ValueReading<Value> = { readonly value: Value } | { readonly why: IgnoredReason };

/** A part that holds one value; an empty one reads as `empty`. */
export function singlePart<Value>(part: {
  readonly key: string;
  readonly empty?: Value;
  readonly write: (view: View) => string;
  readonly read: (text: string, known: KnownParts) => ValueReading<Value>;
  readonly change: (value: Value) => Partial<View>;
}): LinkPart {
  return {
    key: part.key,
    write: part.write,
    read: (text, _view, known) => {
      if (text === "" && part.empty !== undefined) return { changes: part.change(part.empty), ignored: [] };
      const reading = part.read(text, known);
      if ("why" in reading) return { changes: {}, ignored: [{ key: part.key, value: text, why: reading.why }] };
      return { changes: part.change(reading.value), ignored: [] };
    },
  };
}

/** A part that holds values separated by commas; each is read by itself, and a broken one costs only itself. */
export function listPart<Value>(part: {
  readonly key: string;
  readonly write: (view: View) => readonly string[];
  readonly read: (text: string, known: KnownParts) => ValueReading<Value>;
  readonly change: (values: readonly Value[], view: View) => Partial<View>;
}): LinkPart {
  return {
    key: part.key,
    write: (view) => part.write(view).join(","),
    read: (text, view, known) => {
      const values: Value[] = [];
      const ignored: IgnoredPart[] = [];
      for (const piece of new Set(text === "" ? [] : text.split(","))) {
        const reading = part.read(piece, known);
        if ("why" in reading) ignored.push({ key: part.key, value: piece, why: reading.why });
        else values.push(reading.value);
      }
      return { changes: part.change(values, view), ignored };
    },
  };
}
