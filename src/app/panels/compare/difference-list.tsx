import type { ReactNode } from "react";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { DayCounts, DayRow, ReportCounts, ReportRow, YearCounts, YearRow } from "./state-rows.tsx";
import styles from "./compare.module.css";
import type { ComparePanelProps } from "./compare-props.ts";
import type { ComparedResult } from "./compared-result.ts";
import { GeometryRow } from "./geometry-row.tsx";
import { LayerRows } from "./layer-rows.tsx";
import { messages } from "./messages.ts";
import { sideLabels } from "./side-labels.ts";

type DifferenceListProps = ComparePanelProps & { readonly result: ComparedResult };

/** Everything that differs between both sides: how much in all, and each feature with what it is on the left and on the right. */
export function DifferenceList(props: DifferenceListProps) {
  const { result, selection, onFeature } = props;
  const texts = useMessages(messages);
  const labels = sideLabels(texts, result);
  const item = (feature: PlanFeature, words: ReactNode): ReactNode => (
    <FeatureItem key={feature.id} feature={feature} isSelected={feature.id === selection} onFeature={onFeature}>
      {words}
    </FeatureItem>
  );
  const isSame = result.kind !== "layer" && result.rows.length === 0;
  return (
    <section className={styles["differences"]} aria-label={texts.differences}>
      <p className={styles["names"]}>
        <span>{labels.left}</span>
        <span aria-hidden="true">⇄</span>
        <span>{labels.right}</span>
      </p>
      <p className={styles["total"]} role="status">
        {result.kind === "layer"
          ? texts.layerFeatures(result.layer.features.features.length)
          : isSame
            ? sameWords(texts, result)
            : texts.counted(result.rows.length)}
      </p>
      {result.kind === "year" && <YearCounts rows={result.rows} />}
      {result.kind === "report" && <ReportCounts rows={result.rows} agreed={result.agreed} />}
      {result.kind === "day" && <DayCounts known={result.known} />}
      {result.kind === "layer" && <LayerRows layer={result.layer} onShow={props.onShow} />}
      <ul className={styles["list"]}>
        {result.kind === "year" && result.rows.map((row) => item(row.feature, <YearRow row={row} />))}
        {result.kind === "report" && result.rows.map((row) => item(row.feature, <ReportRow row={row} />))}
        {result.kind === "day" && result.rows.map((row) => item(row.feature, <DayRow row={row} />))}
        {result.kind === "geometry" && result.rows.map((row) => item(row.after, <GeometryRow row={row} />))}
      </ul>
    </section>
  );
}

function sameWords(texts: (typeof messages)["zh"], result: ComparedResult): string {
  if (result.kind === "year" && result.left === result.right) return texts.sameYear;
  if (result.kind === "day" && result.left === result.right) return texts.sameDay;
  return texts.nothing;
}

type FeatureItemProps = {
  readonly feature: PlanFeature;
  readonly isSelected: boolean;
  readonly onFeature: (feature: PlanFeature) => void;
  readonly children: ReactNode;
};

function FeatureItem({ feature, isSelected, onFeature, children }: FeatureItemProps) {
  const language = useLanguage();
  return (
    <li data-feature={feature.id}>
      <button
        type="button"
        className={styles["row"]}
        aria-current={isSelected ? "true" : undefined}
        data-print-keep=""
        onClick={() => onFeature(feature)}
      >
        <span className={styles["name"]}>{nameIn(language, feature.properties)}</span>
        {children}
      </button>
    </li>
  );
}
