import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { accuracyName } from "#app/language/terms.ts";
import { positionsOf } from "#domain/analysis/measure.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { measureOf } from "./measured-shape.ts";
import styles from "./measure.module.css";
import { messages } from "./messages.ts";
import { PointCard } from "./point-card.tsx";
import { ShapeFigures, type Units } from "./shape-card.tsx";

type FeatureCardProps = {
  readonly feature: PlanFeature;
  readonly units: Units;
};

/** Facts that say how long or how large something is. */
const measuredFact = /长|里程|面积|公里|length|area/i;

/** A feature of the plan: its measures where its place is known, and where it is schematic why there are none. */
export function FeatureCard({ feature, units }: FeatureCardProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { geometry, properties } = feature;
  const { accuracy, uncertaintyMeters } = properties.position;
  const measure = geometry === null ? null : measureOf(geometry);
  const published = properties.facts.filter(({ label, labelEn }) => measuredFact.test(`${label} ${labelEn}`));
  const [point] = geometry?.type === "Point" ? positionsOf([geometry.coordinates]) : [];
  const isSchematic = accuracy === "schematic";
  return (
    <section className={styles["card"]} aria-label={nameIn(language, properties)}>
      <h3>
        {nameIn(language, properties)}
        {isSchematic && <span className={styles["schematic"]}>{texts.schematic}</span>}
      </h3>
      {geometry === null && <p>{texts.noGeometry}</p>}
      {isSchematic && geometry !== null && (
        <>
          <p>{texts.whyNot}</p>
          {published.length === 0 ? (
            <p className={styles["quiet"]}>{texts.noPublished}</p>
          ) : (
            <>
              <p>{texts.whyNotPublished}</p>
              <dl className={styles["published"]}>
                {published.map((fact) => (
                  <div key={fact.label}>
                    <dt>{language === "zh" ? fact.label : fact.labelEn}</dt>
                    <dd>{language === "zh" ? fact.value : fact.valueEn}</dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </>
      )}
      {!isSchematic && measure !== null && <ShapeFigures measure={measure} units={units} />}
      {!isSchematic && point !== undefined && <PointCard position={point} height={null} />}
      {geometry !== null && (
        <p className={styles["quiet"]}>
          {texts.accuracy(accuracyName(language, accuracy))}
          {uncertaintyMeters !== null && `${language === "zh" ? "；" : "; "}${texts.uncertainty(uncertaintyMeters)}`}
        </p>
      )}
    </section>
  );
}
