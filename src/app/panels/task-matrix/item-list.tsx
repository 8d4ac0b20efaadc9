import { PhaseLine } from "#app/map/legend-symbol.tsx";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { formatCite, formatTarget, phaseName } from "#app/language/terms.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { MilestoneItem } from "#domain/plan/milestone-item.ts";
import { FeatureLink } from "../statement/feature-link.tsx";
import type { Reading } from "../statement/reading.ts";
import { StatementLine } from "../statement/statement-line.tsx";
import { matrixMessages } from "./messages.ts";
import styles from "./item-list.module.css";

// More links than this are folded away: an item that names every township has eighteen.
const manyFeatures = 8;

/** Items to be read one below the other: phase, wording, the values they set, and their features as links. */
export function ItemList({ reading, items }: { readonly reading: Reading; readonly items: readonly MilestoneItem[] }) {
  return (
    <ul className={styles["items"]} data-built={items.some((item) => item.phase !== "service")}>
      {items.map((item) => (
        <ItemRow key={item.id} reading={reading} item={item} />
      ))}
    </ul>
  );
}

function FeatureChips({ reading, features }: { readonly reading: Reading; readonly features: readonly PlanFeature[] }) {
  return (
    <ul className={styles["features"]}>
      {features.map((feature) => (
        <li key={feature.id}>
          <FeatureLink reading={reading} feature={feature} look="chip" />
        </li>
      ))}
    </ul>
  );
}

function ItemRow({ reading, item }: { readonly reading: Reading; readonly item: MilestoneItem }) {
  const language = useLanguage();
  const texts = useMessages(matrixMessages);
  const { index } = reading;
  const features = item.features
    .flatMap((id) => index.featureById.get(id) ?? [])
    .filter(({ properties }) => properties.kind !== "county");
  const targets = item.targets.flatMap((target) => {
    const indicator = index.indicatorById.get(target.indicator);
    return indicator === undefined || item.text.includes(String(target.value)) ? [] : [{ target, indicator }];
  });
  return (
    <li className={styles["item"]} title={formatCite(language, item.cite, index)}>
      <span className={styles["phase"]}>
        {item.phase !== "service" && (
          <>
            <PhaseLine phase={item.phase} />
            <span className="visually-hidden">{phaseName(language, item.phase)}</span>
          </>
        )}
      </span>
      <div>
        <p>
          <StatementLine statement={item} />
        </p>
        {targets.length > 0 && (
          <ul className={styles["targets"]}>
            {targets.map(({ target, indicator }) => (
              <li key={indicator.id}>
                {nameIn(language, indicator)} <b>{formatTarget(language, target, indicator)}</b>
              </li>
            ))}
          </ul>
        )}
        {features.length > manyFeatures ? (
          <details>
            <summary className={styles["many"]}>{texts.manyFeatures(features.length)}</summary>
            <FeatureChips reading={reading} features={features} />
          </details>
        ) : (
          features.length > 0 && <FeatureChips reading={reading} features={features} />
        )}
      </div>
    </li>
  );
}
