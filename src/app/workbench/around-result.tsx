import { useMemo } from "react";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import styles from "#app/panels/analyse/analyse.module.css";
import { messages } from "#app/panels/analyse/messages.ts";
import { type KeepAction, ResultFoot } from "#app/panels/analyse/result-foot.tsx";
import { type WithinGroup, WithinList } from "#app/panels/analyse/within-list.tsx";
import { figureText } from "#app/panels/measure/measure-figures.ts";
import type { AnalysisResult } from "#domain/analysis/analyse.ts";
import { measureAreas } from "#domain/analysis/measure.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { itemOf } from "./analysis-groups.ts";
import { areaName, type AroundAbout, isPlain } from "./around-about.ts";
import { resultFeatures, resultLayer } from "./analysis-layer.ts";
import { useFoundThings } from "./use-found-things.ts";
import type { Keeping } from "./use-result-layers.ts";
import { useVillages } from "./use-villages.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

type AroundResultProps = WorkbenchProps & {
  readonly result: Extract<AnalysisResult, { readonly kind: "within" }>;
  readonly about: AroundAbout;
  readonly keeping: Keeping;
};

/** What lies within an area: its size, what was found by group, and how it came about. */
export function AroundResult({ result, about, keeping: { kept, keep }, ...props }: AroundResultProps) {
  const { index, view, data, layers } = props;
  const texts = useMessages(messages);
  const language = useLanguage();
  const { thingOf, titleOf, nameOf, attributesOf } = useFoundThings(props);
  const { subject, meters, distance, groups } = about;
  const { area, hits, leftOut } = result;
  const isSelection = isPlain(about);
  const found = useMemo(
    () =>
      hits.flatMap((hit) => {
        const item = itemOf(groups, hit);
        return item === undefined ? [] : [{ hit, item }];
      }),
    [hits, groups],
  );
  const shown = groups.flatMap((group): WithinGroup[] => {
    const rows = found.flatMap(({ hit, item }) =>
      hit.group !== group.id
        ? []
        : [
            {
              ...thingOf(item, `${hit.group} ${hit.at}`),
              relation: hit.relation,
              isSchematic: item.kind === "plan" && item.trust.isSchematic && group.id !== "zones",
            },
          ],
    );
    return rows.length === 0 ? [] : [{ id: group.id, title: titleOf(group), rows }];
  });
  const touched = useMemo(
    () =>
      new Set(
        found.flatMap(({ hit, item }): FeatureId[] =>
          item.kind === "plan" && (hit.group === "zones" || hit.group === "townships") ? [item.feature.id] : [],
        ),
      ),
    [found],
  );
  const villages = useVillages(data.villages, touched.size > 0);
  const townships = index.features.filter(({ id }) => touched.has(id));
  const villageRows = townships.map((township) => ({
    township: nameIn(language, township.properties),
    villages: villages.filter((village) => village.township === township.id).map(({ name }) => name),
  }));
  const size = useMemo(() => (area === null ? null : measureAreas(area)), [area]);
  if (area === null || size === null) return <p className={styles["issue"]}>{texts.noArea}</p>;

  const name = areaName(about, texts);
  const keeps: readonly KeepAction[] = [
    {
      word: isSelection ? texts.keepDrawn : texts.keepArea,
      onKeep: () => {
        const properties = {
          [texts.fields.name]: subject.name,
          [texts.fields.distance]: meters,
          ...(subject.trust.isSchematic
            ? { [texts.fields.accuracy]: texts.schematic }
            : { [texts.fields.area]: Math.round(size.squareMeters) }),
        };
        keep(resultLayer(name, resultFeatures([{ geometry: area, properties }]), layers));
      },
    },
    ...(found.length === 0
      ? []
      : [
          {
            word: texts.keepHits,
            onKeep: () => {
              const members = found.flatMap(({ hit, item }) =>
                item.geometry === null || hit.group === "zones"
                  ? []
                  : [
                      {
                        geometry: item.geometry,
                        properties: { ...attributesOf(item), [texts.fields.relation]: texts.relations[hit.relation] },
                      },
                    ],
              );
              keep(resultLayer(texts.layerNames.within(name), resultFeatures(members), layers));
            },
          },
        ]),
  ];
  const omitted = leftOut.flatMap((ref) => itemOf(groups, ref) ?? []);
  const count = found.filter(({ hit }) => hit.group !== "zones").length;
  return (
    <section className={styles["result"]} aria-label={name}>
      <div role="status">
        <h3 className={styles["title"]}>{texts.found(count)}</h3>
      </div>
      <p className={styles["figure"]}>
        {subject.trust.isSchematic
          ? texts.areaSchematic
          : `${texts.area} ${texts.areaText(figureText(size.squareMeters / 1e6, 3), figureText(size.planeSquareMeters / 1e6, 3))}`}
      </p>
      <WithinList groups={shown} villages={villageRows} index={index} year={view.year} />
      <ResultFoot
        keeps={keeps}
        kept={kept.at(-1) ?? null}
        omissions={[
          ...(omitted.length === 0 ? [] : [{ text: texts.leftOut(omitted.length), names: omitted.map(nameOf) }]),
          ...(subject.missing === 0 ? [] : [{ text: texts.missing(subject.missing), names: [] }]),
        ]}
        method={[
          isSelection ? texts.selectInput : texts.withinInput(subject.name, distance),
          ...(isSelection ? [] : [texts.bufferMethod]),
          texts.withinMethod,
          texts.countyNote,
        ]}
      />
    </section>
  );
}
