import { listIn, nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { FeatureGlyph } from "../statement/feature-glyph.tsx";
import { OfficialName } from "../statement/official-name.tsx";
import { selectFeature } from "../statement/select-feature.ts";
import { messages } from "./messages.ts";
import { townshipsOf, unplacedFeatures } from "./unplaced-tray-model.ts";
import styles from "./unplaced-tray.module.css";

type UnplacedTrayProps = {
  readonly index: PlanIndex;
  readonly view: View;
  readonly dispatch: Dispatch;
  /** Features that pass the filters; `null` while nothing is narrowed. */
  readonly matching: ReadonlySet<FeatureId> | null;
};

/** 未落图项目: what the plan names and nobody can place, with the township where that is known. */
export function UnplacedTray({ index, view, dispatch, matching }: UnplacedTrayProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const features = unplacedFeatures(index);
  if (features.length === 0) return null;
  return (
    <details className={styles["tray"]} open>
      <summary>
        <strong>{texts.title(features.length)}</strong>
        <span>{texts.why}</span>
      </summary>
      <ul>
        {features.map((feature) => {
          const townships = townshipsOf(index, feature).map(({ properties }) => nameIn(language, properties));
          return (
            <li key={feature.id}>
              <button
                type="button"
                aria-current={view.selection === feature.id}
                data-faded={matching !== null && !matching.has(feature.id)}
                onClick={() => dispatch(selectFeature(index, feature))}
              >
                <span className={styles["mark"]}>
                  <FeatureGlyph index={index} feature={feature} year={view.year} />
                </span>
                <OfficialName name={nameIn(language, feature.properties)} />
                {townships.length > 0 && (
                  <span className={styles["place"]}>{texts.inTownship(listIn(language, townships))}</span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
