/** Least length of a name that another may be found by in part: shorter ones stand in too many. */
const leastLength = 3;

/**
 * A name as it is compared where spelling should not matter: compatibility forms, case, spaces and punctuation are gone, so
 * that “Ｓ３１０ 线（德化段）” is `s310线德化段`.
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]+/gu, "");
}

/** Whether one of two names is part of the other, both compared as {@link nameKey}; short ones are not compared. */
export function isPartOf(a: string, b: string): boolean {
  const [left, right] = [nameKey(a), nameKey(b)];
  return Math.min(left.length, right.length) >= leastLength && (left.includes(right) || right.includes(left));
}
