import type { Bound } from "#domain/plan/indicator.ts";

type ValueMarkProps = { readonly bound: Bound; readonly source: "annex" | "main"; readonly isCurrent: boolean };

/**
 * A value's mark, centred on the origin, about 10 units wide. Filled: the value counts itself (以上, 以内, exact); hollow:
 * it does not (突破, 左右). An arrow says to which side it is open. A diamond is a goal of the main text, larger, so that
 * it frames the annex's disc where both set the same value.
 */
export function ValueMark({ bound, source, isCurrent }: ValueMarkProps) {
  const color = source === "main" ? "var(--celadon)" : isCurrent ? "var(--glow)" : "var(--cobalt)";
  const isHollow = bound === "exceeds" || bound === "about";
  return (
    <g stroke={color} strokeWidth="1.75" strokeLinejoin="round" strokeLinecap="round">
      {(bound === "atLeast" || bound === "exceeds") && <path d="M0 -5V-13M-3 -10.5L0 -13.5L3 -10.5" fill="none" />}
      {bound === "below" && <path d="M0 5V13M-3 10.5L0 13.5L3 10.5" fill="none" />}
      {source === "main" ? (
        <path d="M0 -7.5L7.5 0L0 7.5L-7.5 0Z" fill="none" />
      ) : (
        <circle r="4" fill={isHollow ? "var(--surface)" : color} />
      )}
    </g>
  );
}
