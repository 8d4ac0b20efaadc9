import { useCallback } from "react";
import type { SlideParts } from "#app/briefing/slide-parts.ts";
import { textIn, useMessages } from "#app/language/language.ts";
import { lightTerm } from "#app/language/progress-terms.ts";
import { phaseName } from "#app/language/terms.ts";
import type { ListRef } from "#domain/briefing/briefing.ts";
import type { FeatureId, GoalId, ItemId } from "#domain/plan/ids.ts";
import { builtPhases } from "#domain/plan/phase.ts";
import { lights } from "#domain/progress/light.ts";
import { CheckRow } from "./check-row.tsx";
import { type Choice, goalChoices, itemChoices } from "./choices.ts";
import { ChosenList } from "./chosen-list.tsx";
import { FeatureChoice } from "./feature-choice.tsx";
import { factOptions, yearOptions } from "./field-options.ts";
import type { FormPart } from "./form-part.ts";
import { lineAt } from "./issue-words.ts";
import { editorMessages } from "./messages.ts";
import { SelectField } from "./select-field.tsx";

type ItemChoiceProps = {
  readonly parts: SlideParts;
  readonly label: string;
  readonly chosen: readonly ItemId[];
  readonly most: number;
  readonly issue?: string | undefined;
  readonly onChange: (chosen: readonly ItemId[]) => void;
};

/** Milestones by search. */
export function ItemChoice({ parts, label, chosen, most, issue, onChange }: ItemChoiceProps) {
  const texts = useMessages(editorMessages);
  const { index, language } = parts;
  const choices = useCallback(() => itemChoices(parts), [parts]);
  const show = (key: string): Choice => {
    const item = index.itemById.get(key as ItemId);
    return item === undefined
      ? { key, label: key, detail: "", group: "" }
      : { key, label: textIn(language, item), detail: String(item.year), group: "" };
  };
  return (
    <ChosenList
      label={label}
      dialogTitle={texts.chooseItems}
      choices={choices}
      chosen={chosen}
      show={show}
      most={most}
      issue={issue}
      onChange={(keys) => onChange(keys as readonly ItemId[])}
    />
  );
}

function GoalChoice({
  parts,
  label,
  chosen,
  issue,
  onChange,
}: Omit<ItemChoiceProps, "chosen" | "most" | "onChange"> & {
  readonly chosen: readonly GoalId[];
  readonly onChange: (chosen: readonly GoalId[]) => void;
}) {
  const texts = useMessages(editorMessages);
  const { index, language } = parts;
  const choices = useCallback(() => goalChoices(parts), [parts]);
  const show = (key: string): Choice => {
    const goal = index.goalById.get(key as GoalId);
    return { key, label: goal === undefined ? key : textIn(language, goal), detail: "", group: "" };
  };
  return (
    <ChosenList
      label={label}
      dialogTitle={texts.chooseGoals}
      choices={choices}
      chosen={chosen}
      show={show}
      most={9}
      issue={issue}
      onChange={(keys) => onChange(keys as readonly GoalId[])}
    />
  );
}

const kinds = ["items", "goals", "facts", "phases", "lights", "agenda"] as const;

/** The list of a scene, by reference. */
export function ListFields(part: FormPart) {
  const { scene, parts, onChange } = part;
  const texts = useMessages(editorMessages);
  const { index, language } = parts;
  const choose = (kind: string): void => {
    const firsts: readonly ListRef[] = [
      { kind: "items", items: [] },
      { kind: "goals", goals: [] },
      { kind: "facts", feature: factOptions(index, language)[0]?.[0] as FeatureId },
      { kind: "phases", phases: ["start", "complete", "operating"], year: "current" },
      { kind: "lights", lights: ["late", "warning"] },
      { kind: "agenda", lights: ["late", "warning", "unreported"] },
    ];
    onChange({ list: firsts.find((first) => first.kind === kind) });
  };
  return (
    <>
      <SelectField
        label={texts.list}
        value={scene.list?.kind ?? ""}
        options={[["", texts.none], ...kinds.map((kind) => [kind, texts.lists[kind]] as const)]}
        isWide
        onChange={choose}
      />
      {scene.list !== undefined && <ListParts {...part} list={scene.list} onList={(list) => onChange({ list })} />}
    </>
  );
}

type ListPartsProps = FormPart & { readonly list: ListRef; readonly onList: (list: ListRef) => void };

function ListParts({ list, onList, parts, issues }: ListPartsProps) {
  const texts = useMessages(editorMessages);
  const { index, language } = parts;
  const label = `${texts.list}：${texts.lists[list.kind]}`;
  const issue = lineAt(language, issues, "list");
  switch (list.kind) {
    case "items":
      return (
        <ItemChoice
          parts={parts}
          label={label}
          chosen={list.items}
          most={9}
          issue={issue}
          onChange={(items) => onList({ ...list, items })}
        />
      );
    case "goals":
      return (
        <GoalChoice
          parts={parts}
          label={label}
          chosen={list.goals}
          issue={issue}
          onChange={(goals) => onList({ ...list, goals })}
        />
      );
    case "facts": {
      const facts = index.featureById.get(list.feature)?.properties.facts ?? [];
      return (
        <>
          <SelectField
            label={label}
            value={list.feature}
            options={factOptions(index, language)}
            issue={issue}
            isWide
            onChange={(value) => onList({ kind: "facts", feature: value as FeatureId })}
          />
          <CheckRow
            label={texts.labels}
            options={[...new Set(facts.map((fact) => fact.label))].map((value) => ({ value, label: value }))}
            chosen={list.labels ?? []}
            onChange={(labels) =>
              onList({ kind: "facts", feature: list.feature, ...(labels.length === 0 ? {} : { labels }) })
            }
          />
        </>
      );
    }
    case "phases":
      return (
        <>
          <CheckRow
            label={`${texts.list}：${texts.phases}`}
            options={builtPhases.map((value) => ({ value, label: phaseName(language, value) }))}
            chosen={list.phases}
            issue={issue}
            onChange={(phases) => onList({ ...list, phases })}
          />
          <SelectField
            label={`${texts.list}：${texts.year}`}
            value={String(list.year)}
            options={yearOptions(index, language)}
            isWide
            onChange={(value) => onList({ ...list, year: value === "current" ? "current" : Number(value) })}
          />
        </>
      );
    case "lights":
    case "agenda":
      return (
        <>
          <CheckRow
            label={`${texts.list}：${texts.lights}`}
            options={lights.map((value) => ({ value, label: lightTerm(language, value) }))}
            chosen={list.lights}
            issue={issue}
            onChange={(chosen) => onList({ ...list, lights: chosen })}
          />
          <FeatureChoice
            parts={parts}
            label={texts.onlyFeatures}
            chosen={list.features ?? []}
            onChange={(features) => {
              const { features: _, ...rest } = list;
              onList(features.length === 0 ? rest : { ...rest, features });
            }}
          />
        </>
      );
  }
}
