/** A colour as CSS writes it. */
export type Color = `#${string}`;

/** The colours of a theme by role; the map, the panels and the legend all read these. Contrasts are in the look's notes: text roles keep ≥ 4.5:1 on every ground they stand on, marks ≥ 3:1. */
export type Tokens = {
  /** page ground, outside the county */
  readonly ground: Color;
  /** county paper */
  readonly land: Color;
  /** panels */
  readonly surface: Color;
  /** inputs, popovers */
  readonly raised: Color;
  /** table heads, wells */
  readonly sunken: Color;
  /** hairline, decorative */
  readonly line: Color;
  /** control edge */
  readonly lineStrong: Color;
  /** text */
  readonly ink1: Color;
  /** second text */
  readonly ink2: Color;
  /** captions */
  readonly ink3: Color;
  /** text on cobalt or glow */
  readonly onAccent: Color;
  /** action, main axis, operating */
  readonly cobalt: Color;
  readonly cobaltSoft: Color;
  /** second voice: tourism axis, 公开信息 */
  readonly celadon: Color;
  readonly celadonSoft: Color;
  /** what matters now, and nothing else */
  readonly glow: Color;
  readonly glowSoft: Color;
  /** focus ring */
  readonly focus: Color;
  readonly zoneA: Color;
  readonly zoneB: Color;
  readonly zoneLine: Color;
  readonly countyEdge: Color;
  readonly neighbour: Color;
  readonly halo: Color;
  readonly axisMain: Color;
  readonly axisTour: Color;
  readonly axisOpacity: number;
  /** Corridor phases: colour; the line pattern is in `map/phase-line.ts`. */
  readonly phases: {
    readonly [Phase in "tracking" | "preparatory" | "start" | "construction" | "complete" | "operating"]: Color;
  };
  /** Sites by kind: colour; the shape is in `map/site-shape.ts`. */
  readonly sites: {
    readonly [
      Kind in "transport" | "school" | "health" | "housing" | "industry" | "research" | "energy" | "town" | "service"
    ]: Color;
  };
  /** Lights of the progress: colour; the shape is in `map/light-shape.ts`, the word always stands beside it. */
  readonly lights: {
    readonly [Light in "done" | "onTime" | "warning" | "late" | "unreported" | "notDue" | "onHold"]: Color;
  };
  /** CSS box shadows. */
  readonly elevation: { readonly panel: string; readonly popover: string };
};

/** Every theme by name. */
export const themes = {
  /** 白瓷 Porcelain, the default: warm white ground, ink text, cobalt and celadon. */
  porcelain: {
    ground: "#EFEBE1",
    land: "#FAF7F0",
    surface: "#FCFAF6",
    raised: "#FFFFFF",
    sunken: "#F3EFE6",
    line: "#DDD6C8",
    lineStrong: "#8F8774",
    ink1: "#18212D",
    ink2: "#454E5B",
    ink3: "#5C6570",
    onAccent: "#FFFFFF",
    cobalt: "#1F4E9C",
    cobaltSoft: "#DCE6F5",
    celadon: "#2A6A59",
    celadonSoft: "#D3E6DD",
    glow: "#A9420C",
    glowSoft: "#FBE6D8",
    focus: "#0B63CE",
    zoneA: "#F7F2E7",
    zoneB: "#F1ECDF",
    zoneLine: "#A89F8C",
    countyEdge: "#5B6470",
    neighbour: "#C9C1B1",
    halo: "#FBF8F1",
    axisMain: "#1F4E9C",
    axisTour: "#2A6A59",
    axisOpacity: 0.2,
    phases: {
      tracking: "#7B7F88",
      preparatory: "#5F7299",
      start: "#C9701A",
      construction: "#A9420C",
      complete: "#2A6A59",
      operating: "#1F4E9C",
    },
    sites: {
      transport: "#3E7BDA",
      school: "#C93C90",
      health: "#5C0703",
      housing: "#765E40",
      industry: "#2E2E33",
      research: "#196763",
      energy: "#708A13",
      town: "#272390",
      service: "#9A5B00",
    },
    lights: {
      done: "#1F4E9C",
      onTime: "#217A4F",
      warning: "#B57200",
      late: "#A31D1A",
      unreported: "#5C6570",
      notDue: "#8A8474",
      onHold: "#3B2E48",
    },
    elevation: {
      panel: "0 1px 2px rgba(40,34,20,.08),0 6px 20px rgba(40,34,20,.08)",
      popover: "0 2px 4px rgba(40,34,20,.10),0 12px 32px rgba(40,34,20,.14)",
    },
  },
  /** 窑变 Kiln, for walls: blue-black ground, glaze blues, a kiln glow for what matters now. */
  kiln: {
    ground: "#091121",
    land: "#101B2D",
    surface: "#0E1828",
    raised: "#17243A",
    sunken: "#0A1220",
    line: "#26364F",
    lineStrong: "#6B80A3",
    ink1: "#EDF2F8",
    ink2: "#BECADA",
    ink3: "#A5B4CA",
    onAccent: "#0B1220",
    cobalt: "#7FB2FF",
    cobaltSoft: "#1B3358",
    celadon: "#7CCBB4",
    celadonSoft: "#173B38",
    glow: "#FFA24A",
    glowSoft: "#3A2413",
    focus: "#FFD79A",
    zoneA: "#121F34",
    zoneB: "#15243B",
    zoneLine: "#5C7396",
    countyEdge: "#9DB4D6",
    neighbour: "#22324A",
    halo: "#0B1422",
    axisMain: "#7FB2FF",
    axisTour: "#7CCBB4",
    axisOpacity: 0.26,
    phases: {
      tracking: "#8593AB",
      preparatory: "#9DB2D6",
      start: "#FFC98A",
      construction: "#FFA24A",
      complete: "#7CCBB4",
      operating: "#7FB2FF",
    },
    sites: {
      transport: "#61C3FE",
      school: "#C86C9B",
      health: "#FD8D87",
      housing: "#B2902F",
      industry: "#B7B9BD",
      research: "#52FEFE",
      energy: "#EBE46B",
      town: "#897FDE",
      service: "#F0B8D8",
    },
    lights: {
      done: "#7FB2FF",
      onTime: "#5FD39A",
      warning: "#FFC24D",
      late: "#FF7B70",
      unreported: "#98A8BF",
      notDue: "#7287A6",
      onHold: "#EADDF7",
    },
    elevation: { panel: "0 0 0 1px #26364F", popover: "0 0 0 1px #3A4E70,0 12px 32px rgba(0,0,0,.5)" },
  },
} as const satisfies Record<string, Tokens>;

/** The name of a theme. */
export type ThemeName = keyof typeof themes;
