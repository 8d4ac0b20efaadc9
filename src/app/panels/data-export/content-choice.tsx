import { useId } from "react";
import { useMessages } from "#app/language/language.ts";
import { messages } from "./messages.ts";
import styles from "./data-export.module.css";

/** Something that can be ticked: what it is, how many features it has in the chosen scope, and in all. */
export type ContentOption = {
  readonly key: string;
  readonly title: string;
  readonly count: number;
  readonly total: number;
};

/** Whether all features go or those that pass the filters. */
export type ExportScope = "all" | "filtered";

type ContentChoiceProps = {
  readonly planOptions: readonly ContentOption[];
  readonly temporaryOptions: readonly ContentOption[];
  /** Keys of what is ticked, of both lists. */
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (key: string, isTicked: boolean) => void;
  readonly scope: ExportScope;
  readonly hasFilter: boolean;
  readonly onScope: (scope: ExportScope) => void;
};

/** What is taken away: layers of the plan, temporary layers, and whether the filters count. */
export function ContentChoice(props: ContentChoiceProps) {
  const { planOptions, temporaryOptions, ticked, onTick, scope, hasFilter, onScope } = props;
  const texts = useMessages(messages);
  const name = useId();
  const hint = useId();
  return (
    <section className={styles["block"]} aria-label={texts.content}>
      <h3>{texts.content}</h3>
      <fieldset className={styles["scope"]} aria-describedby={hint}>
        <legend className="visually-hidden">{texts.scope}</legend>
        {(["all", "filtered"] as const).map((each) => (
          <label key={each} data-off={each === "filtered" && !hasFilter}>
            <input
              type="radio"
              name={name}
              checked={scope === each}
              disabled={each === "filtered" && !hasFilter}
              onChange={() => onScope(each)}
            />
            {texts[each]}
          </label>
        ))}
      </fieldset>
      <p className={styles["hint"]} id={hint}>
        {hasFilter ? texts.filteredHint : texts.noFilter}
      </p>
      <TickList title={texts.planData} options={planOptions} ticked={ticked} onTick={onTick} />
      {temporaryOptions.length > 0 ? (
        <TickList title={texts.temporary} options={temporaryOptions} ticked={ticked} onTick={onTick} />
      ) : (
        <p className={styles["hint"]}>{`${texts.temporary} · ${texts.noTemporary}`}</p>
      )}
    </section>
  );
}

type TickListProps = Pick<ContentChoiceProps, "ticked" | "onTick"> & {
  readonly title: string;
  readonly options: readonly ContentOption[];
};

function TickList({ title, options, ticked, onTick }: TickListProps) {
  const texts = useMessages(messages);
  return (
    <fieldset className={styles["ticks"]}>
      <legend>{title}</legend>
      {options.map(({ key, title: option, count, total }) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={ticked.has(key)}
            onChange={(event) => onTick(key, event.currentTarget.checked)}
          />
          <span>{option}</span>
          <small>{texts.of(count, total)}</small>
        </label>
      ))}
    </fieldset>
  );
}
