import type { AxisLabel, CoordinateToken } from "./coordinate-tokens.ts";

/** One coordinate as it was typed: a number, or degrees with minutes and seconds, and what stood beside it. */
export type TypedValue = {
  /** Degrees, minutes, seconds, as many as were typed; one for a plain number. */
  readonly parts: readonly number[];
  /** Whether a mark or several parts say that it is an angle. */
  readonly isAngle: boolean;
  readonly isNegative: boolean;
  readonly label: AxisLabel | null;
};

type Draft = { parts: number[]; isAngle: boolean; isNegative: boolean; label: AxisLabel | null };

const order = ["°", "'", '"'] as const;

/** The values of a run of tokens; numbers whose marks say so are one angle. */
function drafts(tokens: readonly CoordinateToken[]): Draft[] {
  const values: Draft[] = [];
  let open: Draft | null = null;
  tokens.forEach((token, at) => {
    if (token.kind === "label") {
      values.push({ parts: [], isAngle: false, isNegative: false, label: token.label });
      open = null;
      return;
    }
    if (token.kind !== "number") return;
    const next = tokens[at + 1];
    const mark = next?.kind === "mark" ? next.mark : null;
    const before = tokens.slice(0, at).findLast(({ kind }) => kind !== "gap");
    const isAfterMark = before?.kind === "mark";
    const continues: boolean =
      open !== null &&
      open.parts.length < 3 &&
      !/^[+-]/.test(token.text) &&
      (mark === null || mark === ":"
        ? isAfterMark && tokens[at - 1]?.kind === "mark"
        : mark === order[open.parts.length]);
    if (continues && open !== null) open.parts.push(Math.abs(token.value));
    else {
      open = {
        parts: [Math.abs(token.value)],
        isAngle: mark !== null,
        isNegative: token.text.startsWith("-"),
        label: null,
      };
      values.push(open);
    }
    if (mark === null) open = null;
  });
  return values;
}

/** Gives every label to its value: to the one after it where the text begins with a label, else to the one before it. */
function labelled(values: readonly Draft[]): readonly Draft[] {
  const isPrefix = values[0]?.parts.length === 0;
  const groups: Draft[][] = [[]];
  values.forEach((value, at) => {
    const group = groups.at(-1) ?? [];
    const isLabel = value.parts.length === 0;
    const hasLabel = group.some(({ parts }) => parts.length === 0);
    const hasNumber = group.some(({ parts }) => parts.length > 0);
    // 东经118.2E 北纬…: a label that no number follows says the same once more.
    const isLast = (values[at + 1]?.parts.length ?? 0) === 0;
    const startsNew = isPrefix ? isLabel && hasNumber && !(isLast && isRepeated(group, value)) : hasLabel && !isLabel;
    if (startsNew) groups.push([value]);
    else group.push(value);
  });
  return groups.flatMap((group): readonly Draft[] => {
    const numbers = group.filter(({ parts }) => parts.length > 0);
    const label = group.find(({ parts }) => parts.length === 0)?.label ?? null;
    if (label === null) return numbers;
    if (numbers.length === 1 || numbers.some(({ isAngle }) => isAngle))
      return numbers.map((number) => ({ ...number, label }));
    return numbers.length === 0 ? [] : [{ ...joined(numbers), label }];
  });
}

function isRepeated(group: readonly Draft[], { label }: Draft): boolean {
  const own = group.find(({ parts }) => parts.length === 0)?.label?.axis;
  const isEast = (axis: string | undefined): boolean => axis === "lng" || axis === "east";
  const isNorth = (axis: string | undefined): boolean => axis === "lat" || axis === "north";
  return (isEast(own) && isEast(label?.axis)) || (isNorth(own) && isNorth(label?.axis));
}

/** Plain numbers that are the degrees, minutes and seconds of one angle. */
function joined(numbers: readonly Draft[]): Draft {
  return {
    parts: numbers.flatMap(({ parts }) => parts),
    isAngle: numbers.length > 1,
    isNegative: numbers[0]?.isNegative ?? false,
    label: null,
  };
}

/**
 * The coordinates in a text. Four or six plain numbers without labels are twice degrees and minutes, or twice degrees, minutes
 * and seconds.
 */
export function typedValues(tokens: readonly CoordinateToken[]): readonly TypedValue[] {
  const values = labelled(drafts(tokens));
  const isBare = values.every(({ label, isAngle }) => label === null && !isAngle);
  if (!isBare || (values.length !== 4 && values.length !== 6)) return values;
  const half = values.length / 2;
  return [joined(values.slice(0, half)), joined(values.slice(half))];
}
