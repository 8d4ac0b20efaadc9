import { useCallback } from "react";
import type { SlideParts } from "#app/briefing/slide-parts.ts";
import { nameIn, useMessages } from "#app/language/language.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { type Choice, featureChoices } from "./choices.ts";
import { ChosenList } from "./chosen-list.tsx";
import { editorMessages } from "./messages.ts";

type FeatureChoiceProps = {
  readonly parts: SlideParts;
  readonly label: string;
  readonly chosen: readonly FeatureId[];
  readonly issue?: string | undefined;
  readonly onChange: (chosen: readonly FeatureId[]) => void;
};

const most = 200;

/** Features by search. */
export function FeatureChoice({ parts, label, chosen, issue, onChange }: FeatureChoiceProps) {
  const texts = useMessages(editorMessages);
  const { index, language } = parts;
  const choices = useCallback(() => featureChoices(parts), [parts]);
  const show = (key: string): Choice => {
    const properties = index.featureById.get(key as FeatureId)?.properties;
    return { key, label: properties === undefined ? key : nameIn(language, properties), detail: "", group: "" };
  };
  return (
    <ChosenList
      label={label}
      dialogTitle={`${texts.chooseFeatures}：${label}`}
      choices={choices}
      chosen={chosen}
      show={show}
      most={most}
      issue={issue}
      onChange={(keys) => onChange(keys as readonly FeatureId[])}
    />
  );
}
