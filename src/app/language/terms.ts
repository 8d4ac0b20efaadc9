import type { Accuracy, Confidence, FeatureKind } from "#domain/features/feature.ts";
import type { Bound, Indicator, Target } from "#domain/plan/indicator.ts";
import type { Cite, Commitment } from "#domain/plan/milestone-item.ts";
import type { Phase } from "#domain/plan/phase.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { LanguageCode } from "./language.ts";

type Term = { readonly zh: string; readonly en: string };

const phases: { readonly [Key in Phase]: Term } = {
  tracking: { zh: "跟踪争取", en: "Tracking" },
  preparatory: { zh: "前期", en: "Preparatory" },
  start: { zh: "开工", en: "Start" },
  construction: { zh: "在建", en: "Under construction" },
  complete: { zh: "建成", en: "Complete" },
  operating: { zh: "通车运营", en: "In operation" },
  service: { zh: "措施·服务", en: "Measure" },
};

const kinds: { readonly [Key in FeatureKind]: Term } = {
  county: { zh: "县域", en: "County" },
  township: { zh: "乡镇", en: "Township" },
  "township-zone": { zh: "乡镇分区", en: "Township zone" },
  centre: { zh: "中心城区", en: "Centre" },
  "sub-centre": { zh: "县域副中心", en: "Sub-centre" },
  "main-axis": { zh: "发展主轴", en: "Main axis" },
  "tourism-axis": { zh: "发展次轴", en: "Tourism axis" },
  expressway: { zh: "高速公路", en: "Expressway" },
  railway: { zh: "铁路", en: "Railway" },
  road: { zh: "公路", en: "Road" },
  "city-road": { zh: "城市道路", en: "City road" },
  interchange: { zh: "互通出入口", en: "Interchange" },
  transport: { zh: "交通枢纽", en: "Transport hub" },
  school: { zh: "学校", en: "School" },
  health: { zh: "医疗", en: "Health" },
  housing: { zh: "住房", en: "Housing" },
  industry: { zh: "产业园区", en: "Industrial park" },
  research: { zh: "科研平台", en: "Research platform" },
  energy: { zh: "能源·市政", en: "Energy and utilities" },
  town: { zh: "特色小镇", en: "Specialty town" },
  service: { zh: "公共服务", en: "Public service" },
  neighbour: { zh: "相邻县", en: "Neighbouring county" },
  peak: { zh: "山峰", en: "Peak" },
  reservoir: { zh: "水库", en: "Reservoir" },
  "zone-edges": { zh: "分区界线", en: "Zone edges" },
  "county-glaze": { zh: "县界釉边", en: "County glaze" },
  "county-shadow": { zh: "县域衬影", en: "County shadow" },
};

const accuracies: { readonly [Key in Accuracy]: Term } = {
  surveyed: { zh: "实测", en: "Surveyed" },
  authoritative: { zh: "权威成果", en: "Authoritative" },
  gazetteer: { zh: "地名点", en: "Gazetteer point" },
  digitised: { zh: "图上采集", en: "Digitised" },
  schematic: { zh: "示意", en: "Schematic" },
};

const commitments: { readonly [Key in Commitment]: Term } = {
  firm: { zh: "明确", en: "Firm" },
  strive: { zh: "力争", en: "Strive" },
  continue: { zh: "持续", en: "Continuing" },
};

const confidences: { readonly [Key in Confidence]: Term } = {
  high: { zh: "可信度高", en: "high confidence" },
  medium: { zh: "可信度中", en: "medium confidence" },
  low: { zh: "可信度低", en: "low confidence" },
};

const bounds: {
  readonly [Key in Bound]: { readonly zh: (figure: string) => string; readonly en: (figure: string) => string };
} = {
  atLeast: { zh: (figure) => `${figure}以上`, en: (figure) => `≥ ${figure}` },
  exceeds: { zh: (figure) => `突破${figure}`, en: (figure) => `> ${figure}` },
  about: { zh: (figure) => `${figure}左右`, en: (figure) => `about ${figure}` },
  below: { zh: (figure) => `${figure}以内`, en: (figure) => `within ${figure}` },
  equals: { zh: (figure) => figure, en: (figure) => figure },
};

/** 跟踪争取, 前期 … or its English. */
export function phaseName(language: LanguageCode, phase: Phase): string {
  return phases[phase][language];
}

const transportKinds: ReadonlySet<FeatureKind> = new Set([
  "expressway",
  "railway",
  "road",
  "city-road",
  "interchange",
  "transport",
]);

/** The phase of a built thing of a kind: what is no road or railway is not 通车 but 投用. */
export function builtPhaseName(language: LanguageCode, phase: Phase, kind: FeatureKind): string {
  if (phase === "operating" && !transportKinds.has(kind)) return { zh: "投用", en: "In use" }[language];
  return phaseName(language, phase);
}

/** What a feature is. */
export function kindName(language: LanguageCode, kind: FeatureKind): string {
  return kinds[kind][language];
}

/** 实测, 示意 … or its English. */
export function accuracyName(language: LanguageCode, accuracy: Accuracy): string {
  return accuracies[accuracy][language];
}

/** 力争, 持续 … or its English. */
export function commitmentName(language: LanguageCode, commitment: Commitment): string {
  return commitments[commitment][language];
}

/** How far a public fact is to be trusted. */
export function confidenceName(language: LanguageCode, confidence: Confidence): string {
  return confidences[confidence][language];
}

/** What stands between a figure and its unit: English has a space, and `×` before a unit that is a number itself (亿元). */
function joint(language: LanguageCode, unit: string): string {
  if (language === "zh" || unit === "" || unit.startsWith("%")) return "";
  return /^\d/.test(unit) ? " × " : " ";
}

/**
 * A target as the document words it, for example `2500人次`, `突破1100亿元`, `≥ 96%`, `> 1100 × 100 million yuan`. The figure is
 * exactly as printed.
 */
export function formatTarget(language: LanguageCode, target: Target, indicator: Indicator): string {
  const unit = language === "zh" ? indicator.unit : indicator.unitEn;
  return bounds[target.bound][language](`${target.value}${joint(language, unit)}${unit}`);
}

/** A target's wording cut at its figure, so that the figure can stand out: `突破` · `1100` · `亿元`. */
export type Wording = { readonly before: string; readonly figure: string; readonly after: string };

/** A target as the document words it, cut at its figure. */
export function wordingOf(language: LanguageCode, target: Target, indicator: Indicator): Wording {
  const wording = formatTarget(language, target, indicator);
  const figure = String(target.value);
  const at = wording.indexOf(figure);
  return { before: wording.slice(0, at), figure, after: wording.slice(at + figure.length) };
}

/** Where a statement stands: `德政〔2025〕25号，附件（十二）2026` or its English. */
export function formatCite(language: LanguageCode, cite: Cite, index: PlanIndex): string {
  const { number } = index.plan.document;
  if (cite.part === "goals") return language === "zh" ? `${number}，主要目标` : `${number}, main goals`;
  const ordinal = index.taskById.get(cite.task)?.ordinal ?? "";
  if (cite.part === "main") return language === "zh" ? `${number}，正文${ordinal}` : `${number}, main text ${ordinal}`;
  return language === "zh" ? `${number}，附件${ordinal}${cite.year} 年` : `${number}, annex ${ordinal} ${cite.year}`;
}
