import { useLanguage, useMessages } from "#app/language/language.ts";
import { Chip } from "#app/ui/chip.tsx";
import type { PlanFeature } from "#domain/features/feature.ts";
import { lightMessages } from "./messages.ts";
import styles from "./why-panel.module.css";

/** What public sources say of a feature with a date; their pages are named in the details. Nothing where there is none. */
export function PublicFacts({ feature }: { readonly feature: PlanFeature }) {
  const texts = useMessages(lightMessages);
  const language = useLanguage();
  const dated = feature.properties.facts
    .filter(({ on }) => on !== undefined)
    .toSorted((a, b) => (b.on ?? "").localeCompare(a.on ?? ""));
  if (dated.length === 0) return null;
  return (
    <section aria-label={texts.publicInformation}>
      <h3 className={styles["heading"]}>
        <Chip kind="public" small>
          {texts.publicInformation}
        </Chip>
      </h3>
      <ul className={styles["reports"]}>
        {dated.map(({ label, labelEn, value, valueEn, on = "" }) => {
          const said = language === "zh" ? value : valueEn;
          return (
            <li key={`${label} ${value}`}>
              <time dateTime={on}>{on}</time>
              <p>
                {language === "zh" ? label : labelEn}
                {said !== on && ` ${said}`}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
