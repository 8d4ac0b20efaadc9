import { lightTerm, reportPhaseTerm } from "#app/language/progress-terms.ts";
import { builtPhaseName } from "#app/language/terms.ts";
import type { PlanColumn } from "./plan-column.ts";

/** How a built thing stands on the day, as columns. */
export const statusColumns: readonly PlanColumn[] = [
  {
    name: "light",
    short: "light",
    title: { zh: "灯号代码", en: "Light (code)" },
    type: "text",
    stands: "progress",
    of: ({ status }) => status?.light ?? null,
  },
  {
    name: "lightName",
    short: "light_name",
    title: { zh: "灯号", en: "Light" },
    type: "text",
    stands: "progress",
    of: ({ status, language }) => (status === null ? null : lightTerm(language, status.light)),
  },
  {
    name: "phase",
    short: "phase",
    title: { zh: "上报阶段", en: "Phase reported" },
    type: "text",
    stands: "progress",
    of: ({ status, language }) => {
      const report = status?.reason.report ?? null;
      return report === null ? null : reportPhaseTerm(language, report.phase);
    },
  },
  {
    name: "percent",
    short: "percent",
    title: { zh: "形象进度(%)", en: "Percent complete" },
    type: "number",
    stands: "progress",
    of: ({ status }) => status?.reason.report?.percent ?? null,
  },
  {
    name: "expectedPercent",
    short: "exp_pct",
    title: { zh: "序时进度(%)", en: "Percent expected" },
    type: "number",
    stands: "progress",
    of: ({ status }) => status?.reason.expected.percent ?? null,
  },
  {
    name: "differencePoints",
    short: "diff_pts",
    title: { zh: "落后百分点", en: "Points behind" },
    type: "number",
    stands: "progress",
    of: ({ status }) => status?.reason.differencePoints ?? null,
  },
  {
    name: "expectedPhase",
    short: "exp_phase",
    title: { zh: "本年应达阶段", en: "Phase expected this year" },
    type: "text",
    stands: "progress",
    of: ({ status, feature, language }) => {
      const next = status?.reason.expected.next ?? null;
      return next === null ? null : builtPhaseName(language, next.phase, feature.properties.kind);
    },
  },
  {
    name: "reportedOn",
    short: "rep_on",
    title: { zh: "上报截至", en: "Reported as of" },
    type: "date",
    stands: "progress",
    of: ({ status }) => status?.reason.report?.asOfOn ?? null,
  },
  {
    name: "isPublicFact",
    short: "is_public",
    title: { zh: "取自公开信息", en: "From public sources" },
    type: "boolean",
    stands: "progress",
    of: ({ status }) => {
      const report = status?.reason.report ?? null;
      return report === null ? null : report.source !== null;
    },
  },
  {
    name: "asOf",
    short: "as_of",
    title: { zh: "进展截至", en: "Progress as of" },
    type: "date",
    stands: "progress",
    of: ({ status, asOf }) => (status === null ? null : asOf),
  },
];
