import type { Feature } from "geojson";

/** How the rows are ordered; `null`: as they came. */
export type RowOrder = { readonly field: string; readonly isDescending: boolean } | null;

/** The next order when a column's head is pressed: up, down, as they came. */
export function nextOrder(order: RowOrder, field: string): RowOrder {
  if (order?.field !== field) return { field, isDescending: false };
  return order.isDescending ? null : { field, isDescending: true };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === "";
}

function wordOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/**
 * The features whose attributes have `text` somewhere (any case; empty text keeps all), in an order: numbers by size, the rest
 * by the words of `collator`; features without a value come last either way.
 */
export function attributeRows(
  features: readonly Feature[],
  text: string,
  order: RowOrder,
  collator: Intl.Collator,
): readonly Feature[] {
  const wanted = text.trim().toLowerCase();
  const found =
    wanted === ""
      ? features
      : features.filter(({ properties }) =>
          Object.values(properties ?? {}).some((value) =>
            String(value ?? "")
              .toLowerCase()
              .includes(wanted),
          ),
        );
  if (order === null) return found;
  const sign = order.isDescending ? -1 : 1;
  const valueOf = (feature: Feature): unknown => feature.properties?.[order.field] as unknown;
  return found.toSorted((left, right) => {
    const [a, b] = [valueOf(left), valueOf(right)];
    if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    return sign * collator.compare(wordOf(a), wordOf(b));
  });
}
