import { useCallback, useMemo } from "react";
import { useMessages } from "#app/language/language.ts";
import type { FigureRef } from "#domain/briefing/briefing.ts";
import type { FeatureId, IndicatorId, ItemId, TaskId } from "#domain/plan/ids.ts";
import { allFigures, type Choice, figureChoice, figureKey } from "./choices.ts";
import { ChosenList } from "./chosen-list.tsx";
import { featureOptions, indicatorOptions, taskOptions, trackedOptions } from "./field-options.ts";
import type { FormPart } from "./form-part.ts";
import { lineAt } from "./issue-words.ts";
import { ItemChoice, ListFields } from "./list-fields.tsx";
import { editorMessages } from "./messages.ts";
import styles from "./scene-form.module.css";
import { SelectField } from "./select-field.tsx";

const mostFigures = 7;

/** What stands beside the map: task, figures, chart, list and the four years. */
export function ContentFields(part: FormPart) {
  const { scene, parts, issues, onChange } = part;
  const texts = useMessages(editorMessages);
  const { index, language } = parts;
  return (
    <section className={styles["section"]} aria-label={texts.content}>
      <h2>{texts.content}</h2>
      <SelectField
        label={texts.taskAbove}
        value={scene.task ?? ""}
        options={[["", texts.none], ...taskOptions(index, language)]}
        issue={lineAt(language, issues, "task")}
        isWide
        onChange={(value) => onChange({ task: value === "" ? undefined : (value as TaskId) })}
      />
      <FigureFields {...part} />
      <ChartFields {...part} />
      <ListFields {...part} />
      <StripFields {...part} />
    </section>
  );
}

function FigureFields({ scene, parts, issues, onChange }: FormPart) {
  const texts = useMessages(editorMessages);
  const { figures } = scene;
  const choices = useMemo(() => {
    let all: ReturnType<typeof allFigures> | null = null;
    return () => (all ??= allFigures(parts));
  }, [parts]);
  const show = useCallback(
    (key: string): Choice => {
      const figure = figures.find((each) => figureKey(each) === key);
      return figure === undefined ? { key, label: key, detail: "", group: "" } : figureChoice(parts, figure);
    },
    [figures, parts],
  );
  const change = (keys: readonly string[]): void => {
    // What a file has and the list does not, such as a count of some features, stays as it is.
    const known = new Map<string, FigureRef>(choices().map(({ key, figure }) => [key, figure]));
    for (const figure of figures) known.set(figureKey(figure), figure);
    onChange({ figures: keys.flatMap((key) => known.get(key) ?? []) });
  };
  return (
    <ChosenList
      label={texts.figures}
      hint={texts.figuresHint(figures.length)}
      dialogTitle={texts.chooseFigures}
      choices={choices}
      chosen={figures.map(figureKey)}
      show={show}
      most={mostFigures}
      issue={lineAt(parts.language, issues, "figures")}
      onChange={change}
    />
  );
}

function ChartFields({ scene, parts, issues, onChange }: FormPart) {
  const texts = useMessages(editorMessages);
  const { index, language } = parts;
  const { chart } = scene;
  const indicators = indicatorOptions(index, language);
  const tracked = trackedOptions(index, language);
  const choose = (kind: string): void => {
    const [indicator, feature] = [indicators[0]?.[0] as IndicatorId, tracked[0]?.[0] as FeatureId];
    if (kind === "") onChange({ chart: undefined });
    if (kind === "lights") onChange({ chart: { kind } });
    if (kind === "indicator") onChange({ chart: { kind, indicator } });
    if (kind === "progress") onChange({ chart: { kind, feature } });
  };
  const kinds = (["indicator", "lights", "progress"] as const).map((kind) => [kind, texts.charts[kind]] as const);
  return (
    <>
      <SelectField
        label={texts.chart}
        value={chart?.kind ?? ""}
        options={[["", texts.none], ...kinds]}
        isWide
        onChange={choose}
      />
      {chart?.kind === "indicator" && (
        <SelectField
          label={`${texts.chart}：${texts.indicator}`}
          value={chart.indicator}
          options={indicators}
          issue={lineAt(language, issues, "chart")}
          isWide
          onChange={(value) => onChange({ chart: { ...chart, indicator: value as IndicatorId } })}
        />
      )}
      {chart?.kind === "progress" && (
        <SelectField
          label={`${texts.chart}：${texts.feature}`}
          value={chart.feature}
          options={tracked}
          issue={lineAt(language, issues, "chart")}
          isWide
          onChange={(value) => onChange({ chart: { ...chart, feature: value as FeatureId } })}
        />
      )}
    </>
  );
}

function StripFields({ scene, parts, issues, onChange }: FormPart) {
  const texts = useMessages(editorMessages);
  const { index, language } = parts;
  const { years } = scene;
  const features = featureOptions(index, language);
  const choose = (kind: string): void => {
    const feature = scene.emphasis.features[0] ?? (trackedOptions(index, language)[0]?.[0] as FeatureId);
    if (kind === "") onChange({ years: undefined });
    if (kind === "feature") onChange({ years: { kind, feature } });
    if (kind === "items") onChange({ years: { kind, items: [] } });
  };
  const kinds = (["feature", "items"] as const).map((kind) => [kind, texts.strips[kind]] as const);
  return (
    <>
      <SelectField
        label={texts.strip}
        value={years?.kind ?? ""}
        options={[["", texts.none], ...kinds]}
        isWide
        onChange={choose}
      />
      {years?.kind === "feature" && (
        <SelectField
          label={`${texts.strip}：${texts.features}`}
          value={years.feature}
          options={features}
          issue={lineAt(language, issues, "years")}
          isWide
          onChange={(value) => onChange({ years: { ...years, feature: value as FeatureId } })}
        />
      )}
      {years?.kind === "items" && (
        <ItemChoice
          parts={parts}
          label={`${texts.strip}：${texts.items}`}
          chosen={years.items}
          most={8}
          issue={lineAt(language, issues, "years")}
          onChange={(items: readonly ItemId[]) => onChange({ years: { ...years, items } })}
        />
      )}
    </>
  );
}
