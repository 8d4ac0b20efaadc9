import { nameIn, useLanguage } from "#app/language/language.ts";
import { accuracyName, kindName } from "#app/language/terms.ts";
import type { FoundThing } from "#app/panels/analyse/found-row.tsx";
import { messages } from "#app/panels/analyse/messages.ts";
import { selectFeature } from "#app/panels/statement/select-feature.ts";
import { bboxOf } from "#domain/geo/bbox.ts";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import { type FoundItem, type ItemGroup, planGroups } from "./analysis-groups.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

/** What a feature of a temporary layer is called: by its label, else by a column that reads like a name, else by its number. */
function nameInLayer(layer: UserLayer, at: number): string {
  const properties = layer.features.features[at]?.properties ?? {};
  const column = layer.style.labelBy ?? layer.fields.find(({ name }) => /名|name|title/i.test(name))?.name;
  const value: unknown = column === undefined ? undefined : properties[column];
  const isWord = (typeof value === "string" && value !== "") || typeof value === "number";
  return isWord ? String(value) : `${layer.name} #${at + 1}`;
}

/** How what an analysis finds is told: its name, where it leads, and its attributes in a layer. */
export function useFoundThings({ index, dispatch, map }: Pick<WorkbenchProps, "index" | "dispatch" | "map">) {
  const language = useLanguage();
  const texts = messages[language];
  const nameOf = (item: FoundItem): string =>
    item.kind === "plan" ? nameIn(language, item.feature.properties) : nameInLayer(item.layer, item.at);
  return {
    nameOf,
    thingOf: (item: FoundItem, key: string): FoundThing => ({
      key,
      name: nameOf(item),
      feature: item.kind === "plan" ? item.feature : null,
      onOpen: () => {
        if (item.kind === "plan") dispatch(selectFeature(index, item.feature));
        else {
          const box = bboxOf(item.geometry);
          if (box !== null) map.flyTo(box);
        }
      },
    }),
    /** The title of a group. */
    titleOf: ({ id, layer }: ItemGroup): string => {
      const group = planGroups.find((each) => each === id);
      return group === undefined ? (layer?.name ?? id) : texts.groups[group];
    },
    /** What is known of something in the columns of a layer; its own attributes where it comes from one. */
    attributesOf: (item: FoundItem): Readonly<Record<string, unknown>> => {
      if (item.kind === "layer") return { ...item.layer.features.features[item.at]?.properties };
      const { kind, position } = item.feature.properties;
      return {
        [texts.fields.name]: nameOf(item),
        [texts.fields.kind]: kindName(language, kind),
        [texts.fields.accuracy]: accuracyName(language, item.trust.isSchematic ? "schematic" : position.accuracy),
        [texts.fields.source]: language === "zh" ? position.source : position.sourceEn,
      };
    },
  };
}
