/** A percent or an amount as people write it: at most two decimals, no trailing zero. */
export function figureText(value: number): string {
  return String(Math.round(value * 100) / 100);
}
