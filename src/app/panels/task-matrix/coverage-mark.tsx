import type { Coverage } from "./matrix-model.ts";

/** A cell's coverage as a shape: filled disc, dashed ring, square outline; a short bar for nothing. Its word stands elsewhere. */
export function CoverageMark({ coverage }: { readonly coverage: Coverage }) {
  return (
    <svg viewBox="0 0 12 12" width="0.75rem" height="0.75rem" aria-hidden="true" focusable="false">
      <Shape coverage={coverage} />
    </svg>
  );
}

function Shape({ coverage }: { readonly coverage: Coverage }) {
  switch (coverage) {
    case "placed":
      return <circle cx="6" cy="6" r="4.5" fill="var(--cobalt)" />;
    case "unplaced":
      return (
        <circle cx="6" cy="6" r="4" fill="none" stroke="var(--ink-2)" strokeWidth="1.5" strokeDasharray="2.2 1.6" />
      );
    case "county":
      return <rect x="2" y="2" width="8" height="8" rx="1.5" fill="none" stroke="var(--ink-3)" strokeWidth="1.25" />;
    case "none":
      return <path d="M3 6h6" stroke="var(--ink-3)" strokeWidth="1.25" />;
  }
}
