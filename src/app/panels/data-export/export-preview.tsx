import type { ExportLayer } from "#domain/data-export/export-layer.ts";
import { useMessages } from "#app/language/language.ts";
import { messages } from "./messages.ts";
import styles from "./data-export.module.css";

type ExportPreviewProps = {
  readonly layers: readonly ExportLayer[];
  /** What is left out or changed, in words. */
  readonly losses: readonly string[];
  readonly fileName: string;
};

/** What will be in the file before it is made: features and columns of every layer, and what is left out and why. */
export function ExportPreview({ layers, losses, fileName }: ExportPreviewProps) {
  const texts = useMessages(messages);
  const total = layers.reduce((sum, { features }) => sum + features.length, 0);
  return (
    <section className={styles["block"]} aria-label={texts.preview}>
      <h3>{texts.preview}</h3>
      {total === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <>
          <table className={styles["table"]}>
            <caption>{texts.summary(layers.length, total)}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.layer}</th>
                <th scope="col">{texts.count}</th>
                <th scope="col">{texts.columns}</th>
              </tr>
            </thead>
            <tbody>
              {layers.map(({ name, title, features, columns }) => (
                <tr key={name}>
                  <th scope="row">{title}</th>
                  <td>{features.length}</td>
                  <td>{columns.length}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <details className={styles["columns"]}>
            <summary>{texts.columnList}</summary>
            {layers.map(({ name, title, columns }) => (
              <p key={name}>
                <b>{title}</b>
                {columns.map((column) => (
                  <span key={column.name}>{column.title}</span>
                ))}
              </p>
            ))}
          </details>
          <div className={styles["losses"]}>
            <h4>{texts.losses}</h4>
            {losses.length === 0 ? (
              <p>{texts.noLosses}</p>
            ) : (
              <ul>
                {losses.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            )}
          </div>
          <p className={styles["file"]}>
            <span>{texts.fileName}</span>
            <code>{fileName}</code>
          </p>
        </>
      )}
    </section>
  );
}
