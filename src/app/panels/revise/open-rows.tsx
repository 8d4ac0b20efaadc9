import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { OpenRows } from "#domain/intake/replacement/match-features.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import { messages } from "./messages.ts";
import styles from "./revise.module.css";

/** Values that are listed; a layer of a whole province has too many to choose by hand. */
const most = 30;

type OpenRowsProps = {
  readonly ambiguous: readonly OpenRows[];
  readonly unmatched: readonly OpenRows[];
  /** What can be chosen, in the order of the list. */
  readonly plan: readonly PlanFeature[];
  readonly onAssign: (value: string, feature: FeatureId | null) => void;
};

/** What of a layer no feature was found for, each with a choice of one. */
export function OpenRowList({ ambiguous, unmatched, plan, onAssign }: OpenRowsProps) {
  const texts = useMessages(messages);
  const all = [
    ...ambiguous.map((open) => ({ open, hint: texts.ambiguous })),
    ...unmatched.map((open) => ({ open, hint: texts.unmatched })),
  ];
  if (all.length === 0) return null;
  return (
    <section className={styles["section"]} aria-label={texts.open}>
      <h3 className={styles["subtitle"]}>{texts.open}</h3>
      <ul className={styles["list"]}>
        {all.slice(0, most).map(({ open, hint }) => (
          <li key={open.value} className={styles["open"]}>
            <span className={styles["name"]}>{texts.openRows(open.value, open.rows.length)}</span>
            <small>{hint}</small>
            <FeatureChoice open={open} plan={plan} onAssign={onAssign} />
          </li>
        ))}
      </ul>
      {all.length > most && <p className={styles["quiet"]}>{texts.more(all.length - most)}</p>}
    </section>
  );
}

function FeatureChoice({
  open,
  plan,
  onAssign,
}: { readonly open: OpenRows } & Pick<OpenRowsProps, "plan" | "onAssign">) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const others = plan.filter((feature) => !open.candidates.includes(feature));
  const options = (features: readonly PlanFeature[]) =>
    features.map(({ id, properties }) => (
      <option key={id} value={id}>
        {nameIn(language, properties)}
      </option>
    ));
  return (
    <select
      aria-label={texts.assign(open.value)}
      value=""
      onChange={({ target: { value } }) => onAssign(open.value, plan.find(({ id }) => id === value)?.id ?? null)}
    >
      <option value="">{texts.skip}</option>
      {options(open.candidates)}
      <optgroup label={texts.others}>{options(others)}</optgroup>
    </select>
  );
}
