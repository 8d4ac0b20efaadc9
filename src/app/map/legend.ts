import { type SiteKind, siteKinds } from "#domain/features/feature.ts";
import { type Light, lights } from "#domain/progress/light.ts";
import { type BuiltPhase, builtPhases } from "#domain/plan/phase.ts";
import { lightTerm, sectionStateTerm } from "#app/language/progress-terms.ts";
import { kindName, phaseName } from "#app/language/terms.ts";
import type { LayerId } from "#app/state/layer-id.ts";
import { type Stretch, stretches } from "./stretch-line.ts";

/** What stands for something in the legend; drawn by `LegendSymbolView` from the definitions that the map is painted with. */
export type LegendSymbol =
  | { readonly kind: "phase"; readonly phase: BuiltPhase }
  | { readonly kind: "site"; readonly site: SiteKind }
  | { readonly kind: "centres" }
  | { readonly kind: "axis"; readonly axis: "main" | "tourism" }
  | { readonly kind: "flow" }
  | { readonly kind: "zone" }
  | { readonly kind: "county" }
  | { readonly kind: "hillshade" }
  | { readonly kind: "contour" }
  | { readonly kind: "relief" }
  | { readonly kind: "neighbour" }
  | { readonly kind: "seat"; readonly rank: "town" | "township" }
  | { readonly kind: "uncertainty" }
  | { readonly kind: "light"; readonly light: Light }
  | { readonly kind: "stretch"; readonly stretch: Stretch };

/** One line of the legend. */
export type LegendEntry = {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly symbol: LegendSymbol;
};

/** A layer as the layer list shows it: what it is called, what its symbols mean, how far it can be trusted. */
export type LayerLegend = {
  readonly layer: LayerId;
  readonly title: string;
  readonly titleEn: string;
  readonly group: "structure" | "corridors" | "sites" | "progress" | "ground" | "terrain";
  /** Whether its geometry is 示意. */
  readonly schematic: boolean;
  readonly note?: string;
  readonly noteEn?: string;
  readonly entries: readonly LegendEntry[];
};

/** Every layer, in the order of the list: structure, corridors, sites, ground. */
export const layerLegends: readonly LayerLegend[] = [
  {
    layer: "centres",
    title: "中心城区、副中心",
    titleEn: "Centre and sub-centres",
    group: "structure",
    schematic: false,
    entries: [
      { id: "centres", title: "中心城区、副中心", titleEn: "Centre and sub-centres", symbol: { kind: "centres" } },
    ],
  },
  {
    layer: "axes",
    title: "发展轴",
    titleEn: "Development axes",
    group: "structure",
    schematic: true,
    note: "轴线走向为示意",
    noteEn: "The course of the axes is schematic",
    entries: [
      {
        id: "axis-main",
        title: "城镇发展主轴",
        titleEn: "Main development axis",
        symbol: { kind: "axis", axis: "main" },
      },
      {
        id: "axis-tourism",
        title: "旅游发展次轴",
        titleEn: "Tourism development axis",
        symbol: { kind: "axis", axis: "tourism" },
      },
    ],
  },
  {
    layer: "axis-flow",
    title: "发展轴动态",
    titleEn: "Axes in motion",
    group: "structure",
    schematic: true,
    note: "沿轴线的动画，只表示方向",
    noteEn: "An animation along the axes; it shows direction only",
    entries: [{ id: "axis-flow", title: "发展轴动态", titleEn: "Axes in motion", symbol: { kind: "flow" } }],
  },
  {
    layer: "townships",
    title: "乡镇分区",
    titleEn: "Township zones",
    group: "structure",
    schematic: true,
    note: "由驻地加权划分，不是行政界线",
    noteEn: "A weighted partition from the seats, not administrative boundaries",
    entries: [{ id: "zones", title: "乡镇分区", titleEn: "Township zones", symbol: { kind: "zone" } }],
  },
  {
    layer: "corridors",
    title: "线路",
    titleEn: "Corridors",
    group: "corridors",
    schematic: true,
    note: "线路走向为示意，图上长度不作量算依据",
    noteEn: "Courses are schematic; drawn lengths are no measure",
    entries: builtPhases.map((phase) => ({
      id: `phase-${phase}`,
      title: phaseName("zh", phase),
      titleEn: phaseName("en", phase),
      symbol: { kind: "phase", phase },
    })),
  },
  {
    layer: "sites",
    title: "项目点",
    titleEn: "Project sites",
    group: "sites",
    schematic: true,
    note: "只知乡镇的项目以引线标在驻地旁",
    noteEn: "Projects known only to a township hang on its seat by a leader line",
    entries: siteKinds.map((site) => ({
      id: `site-${site}`,
      title: kindName("zh", site),
      titleEn: kindName("en", site),
      symbol: { kind: "site", site },
    })),
  },
  {
    layer: "lights",
    title: "进展与灯",
    titleEn: "Progress and lights",
    group: "progress",
    schematic: true,
    note: "按桩号比例示意；只报完成百分比的线路按占比从起点画起，不表示位置",
    noteEn:
      "Chainages are drawn to scale on schematic lines; a percentage alone is drawn from the start as a share, not as a place",
    entries: [
      ...lights.map((light): LegendEntry => ({
        id: `light-${light}`,
        title: lightTerm("zh", light),
        titleEn: lightTerm("en", light),
        symbol: { kind: "light", light },
      })),
      ...stretches.map((stretch): LegendEntry => ({
        id: `stretch-${stretch}`,
        title: stretch === "share" ? "完成占比（不表示位置）" : `桩号段：${sectionStateTerm("zh", stretch)}`,
        titleEn: stretch === "share" ? "Share done (not a place)" : `By chainage: ${sectionStateTerm("en", stretch)}`,
        symbol: { kind: "stretch", stretch },
      })),
    ],
  },
  {
    layer: "uncertainty",
    title: "不确定范围",
    titleEn: "Uncertainty",
    group: "ground",
    schematic: false,
    note: "真实位置在圈内",
    noteEn: "The true place lies inside the ring",
    entries: [{ id: "uncertainty", title: "不确定范围", titleEn: "Uncertainty", symbol: { kind: "uncertainty" } }],
  },
  {
    layer: "seats",
    title: "乡镇驻地",
    titleEn: "Township seats",
    group: "ground",
    schematic: false,
    entries: [
      { id: "seat-town", title: "镇", titleEn: "Town (镇)", symbol: { kind: "seat", rank: "town" } },
      { id: "seat-township", title: "乡", titleEn: "Township (乡)", symbol: { kind: "seat", rank: "township" } },
    ],
  },
  {
    layer: "county",
    title: "县域",
    titleEn: "County",
    group: "ground",
    schematic: false,
    entries: [{ id: "county", title: "县域", titleEn: "County", symbol: { kind: "county" } }],
  },
  {
    layer: "neighbours",
    title: "相邻县、山峰",
    titleEn: "Neighbours and peaks",
    group: "ground",
    schematic: false,
    entries: [{ id: "neighbour", title: "相邻县界", titleEn: "Neighbouring counties", symbol: { kind: "neighbour" } }],
  },
  {
    layer: "hillshade",
    title: "山体阴影",
    titleEn: "Hillshade",
    group: "terrain",
    schematic: false,
    entries: [{ id: "hillshade", title: "山体阴影", titleEn: "Hillshade", symbol: { kind: "hillshade" } }],
  },
  {
    layer: "contours",
    title: "等高线",
    titleEn: "Contours",
    group: "terrain",
    schematic: false,
    note: "单位：米；放大后更密",
    noteEn: "In metres; closer together as one zooms in",
    entries: [{ id: "contours", title: "等高线", titleEn: "Contours", symbol: { kind: "contour" } }],
  },
  {
    layer: "relief",
    title: "三维地形",
    titleEn: "Relief in 3D",
    group: "terrain",
    schematic: false,
    note: "高差放大 1.5 倍；不显示发展轴动态",
    noteEn: "Heights drawn 1.5 times; axes do not move",
    entries: [{ id: "relief", title: "三维地形", titleEn: "Relief in 3D", symbol: { kind: "relief" } }],
  },
];
