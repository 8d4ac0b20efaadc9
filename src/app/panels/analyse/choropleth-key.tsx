import styles from "./analyse.module.css";

type ChoroplethKeyProps = {
  readonly title: string;
  /** From the lowest class up. */
  readonly entries: readonly { readonly color: string; readonly word: string }[];
};

/** What the colours of the zones on the map stand for. */
export function ChoroplethKey({ title, entries }: ChoroplethKeyProps) {
  return (
    <div className={styles["key"]}>
      <span className={styles["quiet"]}>{title}</span>
      <ul aria-label={title}>
        {entries.map(({ color, word }) => (
          <li key={word}>
            <svg viewBox="0 0 20 14" aria-hidden="true">
              <rect x="0.5" y="0.5" width="19" height="13" rx="3" fill={color} className={styles["axis"]} />
            </svg>
            {word}
          </li>
        ))}
      </ul>
    </div>
  );
}
