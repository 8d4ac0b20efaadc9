/** Whether what two lists have in common stands in the same order in both. */
export function isSameOrder(a: readonly string[], b: readonly string[]): boolean {
  const [inA, inB] = [new Set(a), new Set(b)];
  const left = a.filter((id) => inB.has(id));
  const right = b.filter((id) => inA.has(id));
  return left.every((id, at) => id === right[at]);
}

/**
 * Every id of two lists once, in the order of `first`; what `second` alone has stands behind what it stands behind there. Where
 * both have what they have in common in the same order, each finds its own order again in the result.
 */
export function mergeOrder(first: readonly string[], second: readonly string[]): readonly string[] {
  const merged = [...first];
  const known = new Set(first);
  let last: string | null = null;
  for (const id of second) {
    if (!known.has(id)) merged.splice(last === null ? 0 : merged.indexOf(last) + 1, 0, id);
    last = id;
  }
  return merged;
}
