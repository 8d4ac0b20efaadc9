import { type LanguageCode, listIn, nameIn, textIn } from "#app/language/language.ts";
import { accuracyName, builtPhaseName, commitmentName, kindName } from "#app/language/terms.ts";
import { areaRows } from "#app/panels/detail/area-rows.ts";
import { formatUncertainty, isArea, sourceOf, tasksOf } from "#app/panels/detail/detail-model.ts";
import { detailMessages } from "#app/panels/detail/messages.ts";
import { taskNumber } from "#app/panels/statement/task-number.ts";
import { townshipsOf } from "#app/panels/statement/select-feature.ts";
import { type CardContent, type CardFact, cardMap, type CardTask } from "#app/sheet/card-content.ts";
import type { PlanFeature, Reference } from "#domain/features/feature.ts";
import { bboxOf } from "#domain/geo/bbox.ts";
import type { TaskId, Year } from "#domain/plan/ids.ts";
import type { MilestoneItem } from "#domain/plan/milestone-item.ts";
import { expectedPhase, type PlanIndex } from "#domain/plan/plan-index.ts";
import type { SheetPlace } from "#domain/sheet/map-frame.ts";
import { placeFor } from "#domain/sheet/usual-scale.ts";

/** A card shows no less ground than these scales do: a point needs its surroundings, a township's seat the township. */
const closestScale = { township: 150_000, other: 100_000 } as const;

/** What stands around a card: its language, its days, and whose words and data it has. */
export type CardFrame = Pick<CardContent, "language" | "asOf" | "madeOn" | "sources" | "basemap"> & {
  readonly year: Year;
};

/** Every item that concerns a feature, with each year that it holds in. */
function itemsFor(
  index: PlanIndex,
  feature: PlanFeature,
): readonly { readonly year: Year; readonly item: MilestoneItem }[] {
  if (!isArea(feature)) return (index.itemsByFeature.get(feature.id) ?? []).map((item) => ({ year: item.year, item }));
  const { own, works, measures } = areaRows(index, feature);
  return [...own, ...works, ...measures].flatMap(({ cells }) =>
    cells.flatMap(({ years, items }) => years.flatMap((year) => items.map((item) => ({ year, item })))),
  );
}

function itemText({ commitment, ...item }: MilestoneItem, language: LanguageCode): string {
  const said = textIn(language, item);
  if (commitment === "firm") return `· ${said}`;
  const tag = commitmentName(language, commitment);
  return language === "zh" ? `· ${said}（${tag}）` : `· ${said} (${tag})`;
}

function cardTasks(index: PlanIndex, feature: PlanFeature, language: LanguageCode): readonly CardTask[] {
  const said = itemsFor(index, feature);
  const named = new Set<TaskId>([...tasksOf(index, feature), ...said.map(({ item }) => item.task)]);
  return index.plan.tasks
    .filter(({ id }) => named.has(id) && said.some(({ item }) => item.task === id))
    .map((task) => ({
      title: `${taskNumber(language, task)}${nameIn(language, task)}`,
      units: listIn(
        language,
        task.units.flatMap((id) => index.unitById.get(id) ?? []).map((unit) => nameIn(language, unit)),
      ),
      years: index.plan.years.map((year) => [
        ...new Set(
          said
            .filter((each) => each.year === year && each.item.task === task.id)
            .map(({ item }) => itemText(item, language)),
        ),
      ]),
    }));
}

function cardFacts(
  { properties }: PlanFeature,
  references: ReadonlyMap<string, Reference>,
  language: LanguageCode,
): readonly CardFact[] {
  return properties.facts.map((fact) => {
    const reference = references.get(fact.reference);
    const publisher = reference === undefined || reference.publisher === "" ? reference?.title : reference.publisher;
    return {
      label: language === "zh" ? fact.label : fact.labelEn,
      value: language === "zh" ? fact.value : fact.valueEn,
      source: [publisher ?? fact.reference, fact.on ?? reference?.publishedOn ?? "", reference?.address ?? ""]
        .filter((part) => part !== "")
        .join(" "),
    };
  });
}

function positionLine({ geometry, properties }: PlanFeature, language: LanguageCode): string {
  const texts = detailMessages[language];
  const { accuracy, uncertaintyMeters, source, sourceEn, note, noteEn } = properties.position;
  const said = [language === "zh" ? source : sourceEn, language === "zh" ? note : noteEn];
  const stop = language === "zh" ? "；" : "; ";
  if (geometry === null) return [texts.unplaced, ...said].filter(Boolean).join(stop);
  const off = uncertaintyMeters === null ? null : formatUncertainty(uncertaintyMeters);
  const within =
    off === null ? "" : off.unit === "m" ? texts.withinMeters(off.figure) : texts.withinKilometers(off.figure);
  const honest = accuracy === "schematic" ? texts.noMeasuring : "";
  return [`${accuracyName(language, accuracy)} ${within}`.trim(), ...said, honest].filter(Boolean).join(stop);
}

function placeOf({ geometry, properties }: PlanFeature): SheetPlace | null {
  const bbox = bboxOf(geometry);
  if (bbox === null) return null;
  const { center, scale } = placeFor(bbox, cardMap.width, cardMap.height);
  return { center, scale: Math.max(closestScale[properties.kind === "township" ? "township" : "other"], scale) };
}

/** All that is known of a feature, as its card says it. */
export function featureCard(
  index: PlanIndex,
  feature: PlanFeature,
  references: ReadonlyMap<string, Reference>,
  { year, ...frame }: CardFrame,
): CardContent {
  const { language } = frame;
  const texts = detailMessages[language];
  const { properties } = feature;
  const source = sourceOf(feature);
  const phase = source === "corridors" || source === "sites" ? expectedPhase(index, feature, year) : null;
  const townships = townshipsOf(feature).flatMap((id) => index.featureById.get(id) ?? []);
  const townshipLabel =
    source === "sites" ? texts.inTownships : source === "centres" ? texts.coveringTownships : texts.alongTownships;
  const colon = language === "zh" ? "：" : ": ";
  return {
    ...frame,
    kind: kindName(language, properties.kind),
    name: nameIn(language, properties),
    remarks: [
      ...(properties.aliases.length === 0 ? [] : [`${texts.alsoNamed}${colon}${listIn(language, properties.aliases)}`]),
      ...(phase === null ? [] : [`${texts.expected(year)}${colon}${builtPhaseName(language, phase, properties.kind)}`]),
      ...(townships.length === 0
        ? []
        : [
            `${townshipLabel}${colon}${listIn(
              language,
              townships.map((each) => nameIn(language, each.properties)),
            )}`,
          ]),
    ],
    position: positionLine(feature, language),
    facts: cardFacts(feature, references, language),
    noFacts: texts.noPublicInformation,
    years: index.plan.years,
    tasks: cardTasks(index, feature, language),
    noTasks: texts.nothingInArea,
    planSource: texts.sourceLine(index.plan.document.number),
    place: placeOf(feature),
  };
}
