import { useLanguage, useMessages } from "#app/language/language.ts";
import { accuracyName } from "#app/language/terms.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { formatUncertainty } from "./detail-model.ts";
import { detailMessages } from "./messages.ts";
import styles from "./fact-list.module.css";

/** How a position was come by and how far it can be off, or why there is none. */
export function PositionLine({ feature }: { readonly feature: PlanFeature }) {
  const language = useLanguage();
  const texts = useMessages(detailMessages);
  const { position } = feature.properties;
  const source = language === "zh" ? position.source : position.sourceEn;
  const note = language === "zh" ? position.note : position.noteEn;
  const isSchematic = position.accuracy === "schematic";
  const stop = language === "zh" ? "；" : "; ";
  if (feature.geometry === null) {
    return (
      <>
        <span className={styles["accuracy"]} data-soft="true">
          {texts.unplaced}
        </span>
        <span className={styles["said"]}>{[source, note].filter(Boolean).join(stop)}</span>
      </>
    );
  }
  return (
    <>
      <span className={styles["accuracy"]} data-soft={isSchematic}>
        {accuracyName(language, position.accuracy)}
      </span>
      {position.uncertaintyMeters !== null && <Uncertainty meters={position.uncertaintyMeters} />}
      <span className={styles["said"]}>
        {[source, position.measuredOn, note, isSchematic ? texts.noMeasuring : ""].filter(Boolean).join(stop)}
      </span>
    </>
  );
}

function Uncertainty({ meters }: { readonly meters: number }) {
  const texts = useMessages(detailMessages);
  const { unit, figure } = formatUncertainty(meters);
  return (
    <b className={styles["value"]}>{unit === "m" ? texts.withinMeters(figure) : texts.withinKilometers(figure)}</b>
  );
}
