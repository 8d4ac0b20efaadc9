import { useMessages } from "#app/language/language.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { FeatureLink } from "../statement/feature-link.tsx";
import type { Reading } from "../statement/reading.ts";
import { detailMessages } from "./messages.ts";
import { relatedFeatures } from "./related-model.ts";
import styles from "./detail-panel.module.css";

/** What else of the plan belongs to the feature: its part of the structure, what lies beside it, what shares its tasks. */
export function RelatedTab({ reading, feature }: { readonly reading: Reading; readonly feature: PlanFeature }) {
  const texts = useMessages(detailMessages);
  const { structure, neighbours, byTask } = relatedFeatures(reading.index, feature);
  return (
    <>
      <Group title={texts.sameStructure} features={structure} reading={reading} />
      <Group title={texts.sameTownship} features={neighbours} reading={reading} />
      {byTask.map(({ task, features }) => (
        <Group key={task} title={texts.sameTask(task)} features={features} reading={reading} />
      ))}
    </>
  );
}

type GroupProps = { readonly title: string; readonly features: readonly PlanFeature[]; readonly reading: Reading };

function Group({ title, features, reading }: GroupProps) {
  if (features.length === 0) return null;
  return (
    <section className={styles["related"]}>
      <h3>{title}</h3>
      <ul>
        {features.map((other) => (
          <li key={other.id}>
            <FeatureLink reading={reading} feature={other} look="chip" />
          </li>
        ))}
      </ul>
    </section>
  );
}
