import { slideFigure } from "#app/briefing/slide-figures.ts";
import type { SlideParts } from "#app/briefing/slide-parts.ts";
import { listIn, nameIn, textIn } from "#app/language/language.ts";
import { kindName } from "#app/language/terms.ts";
import { slideWords } from "#app/briefing/slide-words.ts";
import type { FigureRef } from "#domain/briefing/briefing.ts";
import { figureChoices } from "#domain/briefing/figure-choices.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { editorMessages } from "./messages.ts";

/** Something that can be chosen: what it is called, what is said of it, and where it belongs. */
export type Choice = {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
  readonly group: string;
};

/** The key of a figure among the choices. */
export function figureKey(figure: FigureRef): string {
  return JSON.stringify(figure);
}

function nameOf({ index, language }: SlideParts, id: FeatureId): string {
  const properties = index.featureById.get(id)?.properties;
  return properties === undefined ? id : nameIn(language, properties);
}

/** A figure as it can be chosen: its name with what it is of, and its value as a wall would show it now. */
export function figureChoice(parts: SlideParts, figure: FigureRef): Choice {
  const { language } = parts;
  const { before, value, after, label, note } = slideFigure(parts, figure);
  const isCurrent = "year" in figure && figure.year === "current";
  const features = "feature" in figure ? [figure.feature] : figure.kind === "lights" ? (figure.features ?? []) : [];
  const names = listIn(
    language,
    features.map((id) => nameOf(parts, id)),
  );
  const about = names === "" ? label : `${names} · ${label}`;
  const when = isCurrent ? editorMessages[language].currentYear : note;
  return {
    key: figureKey(figure),
    label: when === "" || when === slideWords[language].publicFact ? about : `${about} · ${when}`,
    detail: `${before}${value}${after}`,
    group: editorMessages[language].groups[figure.kind],
  };
}

/** Every figure that can be referred to, with its value now. */
export function allFigures(parts: SlideParts): readonly (Choice & { readonly figure: FigureRef })[] {
  return figureChoices(parts.index).map((figure) => ({ ...figureChoice(parts, figure), figure }));
}

/** Every feature that can be chosen, by name. */
export function featureChoices({ index, language }: SlideParts): readonly Choice[] {
  return index.features.map(({ id, properties }) => ({
    key: id,
    label: nameIn(language, properties),
    detail: "",
    group: kindName(language, properties.kind),
  }));
}

/** Every milestone, as the plan words it. */
export function itemChoices({ index, language }: SlideParts): readonly Choice[] {
  return index.plan.items.map((item) => {
    const task = index.taskById.get(item.task);
    return {
      key: item.id,
      label: textIn(language, item),
      detail: String(item.year),
      group: task === undefined ? "" : `${item.task} ${nameIn(language, task)}`,
    };
  });
}

/** Every goal of the main text, as the plan words it. */
export function goalChoices({ index, language }: SlideParts): readonly Choice[] {
  return index.plan.goals.map((goal) => {
    const task = goal.task === null ? undefined : index.taskById.get(goal.task);
    return {
      key: goal.id,
      label: textIn(language, goal),
      detail: goal.byYear === null ? "" : String(goal.byYear),
      group: task === undefined ? "" : `${task.id} ${nameIn(language, task)}`,
    };
  });
}

/** The choices that hold every word of a query, in label, detail or group; in their order. */
export function matchingChoices(choices: readonly Choice[], query: string): readonly Choice[] {
  const parts = query
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== "");
  return choices.filter(({ label, detail, group }) => {
    const text = `${label} ${detail} ${group}`.toLowerCase();
    return parts.every((part) => text.includes(part));
  });
}
