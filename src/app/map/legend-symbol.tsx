import type { SiteKind } from "#domain/features/feature.ts";
import type { BuiltPhase } from "#domain/plan/phase.ts";
import type { LegendSymbol } from "./legend.ts";
import { LightSymbol } from "./legend-light.tsx";
import { phaseLines } from "./phase-line.ts";
import { shapeBox, siteShapes } from "./site-shape.ts";
import { stretchLines } from "./stretch-line.ts";

const lineWidth = 5;

type PhaseLineProps = {
  readonly phase: BuiltPhase;
  /** Length in CSS pixels at 16 px root size. */ readonly width?: number;
};

/** A corridor's line as the map draws it in a phase. Decorative: the word stands beside it. */
export function PhaseLine({ phase, width = 40 }: PhaseLineProps) {
  const { dash, cap, core } = phaseLines[phase];
  const line = { x1: 2.5, x2: width - 2.5, y1: 5, y2: 5, fill: "none" } as const;
  return (
    <svg width={`${width / 16}rem`} height="0.625rem" viewBox={`0 0 ${width} 10`} aria-hidden="true" focusable="false">
      <line
        {...line}
        stroke={`var(--phase-${phase})`}
        strokeWidth={lineWidth}
        strokeLinecap={cap}
        {...(dash === null ? {} : { strokeDasharray: dash.map((part) => part * lineWidth).join(" ") })}
      />
      {core !== null && (
        <line
          {...line}
          stroke="var(--land)"
          strokeWidth={lineWidth * core.share}
          strokeLinecap={cap}
          {...(core.dash === null
            ? {}
            : { strokeDasharray: core.dash.map((part) => part * lineWidth * core.share).join(" ") })}
        />
      )}
    </svg>
  );
}

type SiteMarkProps = { readonly kind: SiteKind; /** Side in CSS pixels at 16 px root size. */ readonly size?: number };

/** A site's symbol as the map draws it. Decorative: the word stands beside it. */
export function SiteMark({ kind, size = 18 }: SiteMarkProps) {
  const { path, core } = siteShapes[kind];
  const color = `var(--site-${kind})`;
  return (
    <svg
      width={`${size / 16}rem`}
      height={`${size / 16}rem`}
      viewBox={`0 0 ${shapeBox} ${shapeBox}`}
      aria-hidden="true"
      focusable="false"
    >
      {core === null ? (
        <path d={path} fill={color} stroke="var(--surface)" strokeWidth="1.5" strokeLinejoin="round" />
      ) : (
        <>
          <path d={path} fill="var(--surface)" stroke={color} strokeWidth="3" />
          <path d={core} fill={color} />
        </>
      )}
    </svg>
  );
}

type BoxProps = { readonly children: React.ReactNode };

function Box({ children }: BoxProps) {
  return (
    <svg width="2.5rem" height="1.25rem" viewBox="0 0 40 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

/** The symbol of a line of the legend, drawn from the same definitions as the map. */
export function LegendSymbolView({ symbol }: { readonly symbol: LegendSymbol }) {
  switch (symbol.kind) {
    case "phase":
      return <PhaseLine phase={symbol.phase} />;
    case "site":
      return <SiteMark kind={symbol.site} />;
    case "centres":
      return (
        <Box>
          <g fill="none" stroke="var(--cobalt)" strokeWidth="1.8">
            <circle cx="12" cy="10" r="8.5" />
            <circle cx="12" cy="10" r="5.6" />
            <circle cx="31" cy="10" r="6.4" />
          </g>
          <g fill="var(--cobalt)">
            <circle cx="12" cy="10" r="2.8" />
            <circle cx="31" cy="10" r="2.8" />
          </g>
        </Box>
      );
    case "axis":
      return (
        <Box>
          <path
            d="M1 6.5H25V2L39 10L25 18V13.5H1Z"
            fill={symbol.axis === "main" ? "var(--axis-main)" : "var(--axis-tour)"}
            opacity="0.3"
          />
        </Box>
      );
    case "flow":
      return (
        <Box>
          <path d="M2 10H30" stroke="var(--axis-main)" strokeWidth="3" strokeLinecap="round" strokeDasharray="6 5" />
          <path
            d="M29 4.5L37 10L29 15.5"
            fill="none"
            stroke="var(--axis-main)"
            strokeWidth="2.4"
            strokeLinejoin="round"
          />
        </Box>
      );
    case "zone":
      return (
        <Box>
          <rect
            x="1.5"
            y="2"
            width="37"
            height="16"
            rx="4"
            fill="var(--zone-b)"
            stroke="var(--zone-line)"
            strokeWidth="1.3"
            strokeDasharray="1.5 4"
            strokeLinecap="round"
          />
        </Box>
      );
    case "county":
      return (
        <Box>
          <rect
            x="1.5"
            y="2"
            width="37"
            height="16"
            rx="4"
            fill="var(--land)"
            stroke="var(--county-edge)"
            strokeWidth="1.6"
          />
        </Box>
      );
    case "hillshade":
      return (
        <Box>
          <path d="M2 18L14 4L20 18Z" fill="var(--ink-3)" opacity="0.28" />
          <path d="M14 4L20 18H26Z" fill="var(--ink-3)" opacity="0.62" />
          <path d="M22 18L30 8L32 18Z" fill="var(--ink-3)" opacity="0.28" />
          <path d="M30 8L32 18H38Z" fill="var(--ink-3)" opacity="0.62" />
        </Box>
      );
    case "contour":
      return (
        <Box>
          <g fill="none" stroke="var(--ink-3)">
            <ellipse cx="20" cy="10" rx="17" ry="8.5" strokeWidth="1.5" />
            <ellipse cx="21" cy="9.5" rx="11" ry="5.4" strokeWidth="0.8" />
            <ellipse cx="22" cy="9" rx="5" ry="2.4" strokeWidth="0.8" />
          </g>
        </Box>
      );
    case "relief":
      return (
        <Box>
          <path
            d="M2 15L12 5L18 11L27 3L38 15L24 18.5Z"
            fill="var(--ink-3)"
            fillOpacity="0.25"
            stroke="var(--ink-3)"
            strokeWidth="1.4"
            strokeLinejoin="round"
          />
        </Box>
      );
    case "neighbour":
      return (
        <Box>
          <path d="M1 14C8 4 14 16 21 9S34 12 39 5" fill="none" stroke="var(--neighbour)" strokeWidth="1.6" />
        </Box>
      );
    case "seat":
      return (
        <Box>
          {symbol.rank === "town" ? (
            <circle cx="20" cy="10" r="4" fill="var(--land)" stroke="var(--ink-1)" strokeWidth="1.8" />
          ) : (
            <circle cx="20" cy="10" r="3" fill="var(--ink-2)" />
          )}
        </Box>
      );
    case "light":
      return <LightSymbol light={symbol.light} />;
    case "stretch": {
      const { phase, dash, width } = stretchLines[symbol.stretch];
      return (
        <Box>
          <path
            d="M2 10H38"
            stroke={`var(--phase-${phase})`}
            strokeWidth={width}
            {...(dash === null ? {} : { strokeDasharray: dash.map((part) => part * width).join(" ") })}
          />
        </Box>
      );
    }
    case "uncertainty":
      return (
        <Box>
          <circle
            cx="20"
            cy="10"
            r="8.5"
            fill="var(--ink-3)"
            fillOpacity="0.08"
            stroke="var(--ink-3)"
            strokeWidth="1.3"
            strokeDasharray="1.5 3.5"
            strokeLinecap="round"
          />
        </Box>
      );
  }
}
