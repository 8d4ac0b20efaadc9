import type { PlanFeature } from "#domain/features/feature.ts";
import { listIn, nameIn } from "#app/language/language.ts";
import { accuracyName, builtPhaseName, kindName } from "#app/language/terms.ts";
import { unitLine } from "#app/language/unit-names.ts";
import type { PlanColumn, RowSource } from "./plan-column.ts";
import { statusColumns } from "./status-columns.ts";

function namesOf({ index, language }: RowSource, ids: readonly PlanFeature["id"][]): string | null {
  const names = ids.map((id) => {
    const feature = index.featureById.get(id);
    return feature === undefined ? id : nameIn(language, feature.properties);
  });
  return names.length === 0 ? null : listIn(language, names);
}

function factsOf({ feature, references, language }: RowSource): string | null {
  const facts = feature.properties.facts.map(({ label, labelEn, value, valueEn, on, reference }) => {
    const title = references.get(reference)?.title ?? reference;
    return language === "zh"
      ? `${label}：${value}（${on === undefined ? "" : `${on}，`}${title}）`
      : `${labelEn}: ${valueEn} (${on === undefined ? "" : `${on}, `}${title})`;
  });
  return facts.length === 0 ? null : facts.join(language === "zh" ? "；" : "; ");
}

/** Every column that a layer of the plan can have, in their order. How far a place can be trusted is among those always there. */
export const planColumns: readonly PlanColumn[] = [
  {
    name: "id",
    short: "id",
    title: { zh: "编号", en: "Id" },
    type: "text",
    stands: "always",
    of: ({ feature }) => feature.id,
  },
  {
    name: "name",
    short: "name",
    title: { zh: "名称", en: "Name (Chinese)" },
    type: "text",
    stands: "always",
    of: ({ feature }) => feature.properties.name,
  },
  {
    name: "nameEn",
    short: "name_en",
    title: { zh: "英文名称", en: "Name" },
    type: "text",
    stands: "always",
    of: ({ feature }) => feature.properties.nameEn,
  },
  {
    name: "aliases",
    short: "aliases",
    title: { zh: "别名", en: "Other names" },
    type: "text",
    stands: "filled",
    of: ({ feature, language }) => listIn(language, feature.properties.aliases) || null,
  },
  {
    name: "kind",
    short: "kind",
    title: { zh: "类别代码", en: "Kind (code)" },
    type: "text",
    stands: "always",
    of: ({ feature }) => feature.properties.kind,
  },
  {
    name: "kindName",
    short: "kind_name",
    title: { zh: "类别", en: "Kind" },
    type: "text",
    stands: "always",
    of: ({ feature, language }) => kindName(language, feature.properties.kind),
  },
  {
    name: "code",
    short: "code",
    title: { zh: "行政区划代码", en: "Official code" },
    type: "text",
    stands: "filled",
    of: ({ feature: { properties } }) => ("code" in properties ? properties.code : null),
  },
  {
    name: "roadNumber",
    short: "road_no",
    title: { zh: "路线编号", en: "Road number" },
    type: "text",
    stands: "filled",
    of: ({ feature: { properties } }) => ("number" in properties ? (properties.number ?? null) : null),
  },
  {
    name: "tasks",
    short: "tasks",
    title: { zh: "任务序号", en: "Tasks" },
    type: "text",
    stands: "filled",
    of: ({ feature }) => feature.properties.tasks.join(",") || null,
  },
  {
    name: "units",
    short: "units",
    title: { zh: "责任单位", en: "Responsible units" },
    type: "text",
    stands: "filled",
    of: ({ feature, index, language }) => unitLine(index, feature.id, language) || null,
  },
  {
    name: "townships",
    short: "townships",
    title: { zh: "所在乡镇", en: "Townships" },
    type: "text",
    stands: "filled",
    of: (source) => {
      const { properties } = source.feature;
      if (properties.kind === "township-zone") return namesOf(source, [properties.township]);
      return "townships" in properties ? namesOf(source, properties.townships) : null;
    },
  },
  {
    name: "positionAccuracy",
    short: "pos_acc",
    title: { zh: "位置精度代码", en: "Accuracy of position (code)" },
    type: "text",
    stands: "always",
    of: ({ feature }) => feature.properties.position.accuracy,
  },
  {
    name: "positionAccuracyName",
    short: "pos_accnam",
    title: { zh: "位置精度", en: "Accuracy of position" },
    type: "text",
    stands: "always",
    of: ({ feature, language }) => accuracyName(language, feature.properties.position.accuracy),
  },
  {
    name: "positionUncertaintyMeters",
    short: "pos_unc_m",
    title: { zh: "位置不确定度(m)", en: "Uncertainty of position (m)" },
    type: "number",
    stands: "always",
    of: ({ feature }) => feature.properties.position.uncertaintyMeters,
  },
  {
    name: "positionSource",
    short: "pos_src",
    title: { zh: "位置来源", en: "Source of position" },
    type: "text",
    stands: "always",
    of: ({ feature: { properties }, language }) =>
      language === "zh" ? properties.position.source : properties.position.sourceEn,
  },
  {
    name: "positionMeasuredOn",
    short: "pos_on",
    title: { zh: "位置日期", en: "Day of position" },
    type: "date",
    stands: "filled",
    of: ({ feature }) => feature.properties.position.measuredOn ?? null,
  },
  {
    name: "positionNote",
    short: "pos_note",
    title: { zh: "位置说明", en: "Note on position" },
    type: "text",
    stands: "filled",
    of: ({ feature: { properties }, language }) =>
      (language === "zh" ? properties.position.note : properties.position.noteEn) ?? null,
  },
  {
    name: "baselinePhase",
    short: "base_phase",
    title: { zh: "规划前阶段", en: "Phase before the plan" },
    type: "text",
    stands: "filled",
    of: ({ feature: { properties }, language }) =>
      "baselinePhase" in properties && properties.baselinePhase !== undefined
        ? builtPhaseName(language, properties.baselinePhase, properties.kind)
        : null,
  },
  ...statusColumns,
  {
    name: "facts",
    short: "facts",
    title: { zh: "公开信息及来源", en: "Public facts with sources" },
    type: "text",
    stands: "filled",
    of: factsOf,
  },
];
