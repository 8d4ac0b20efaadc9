import { useMessages } from "#app/language/language.ts";
import { valueText } from "#app/panels/layers/layer-words.ts";
import type { SampledField } from "#domain/intake/layer-facts.ts";
import styles from "./intake.module.css";
import { messages } from "./messages.ts";

/** The columns of a layer with a few values of each: whether the text is readable, and what will come in. */
export function FieldTable({ fields }: { readonly fields: readonly SampledField[] }) {
  const texts = useMessages(messages);
  if (fields.length === 0) return <p className={styles["quiet"]}>{texts.noFields}</p>;
  return (
    <details className={styles["fold"]} open={fields.length <= 8}>
      <summary>{texts.fields(fields.length)}</summary>
      <table className={styles["table"]}>
        <thead>
          <tr>
            {texts.fieldHeads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, type, filled, samples }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{texts.types[type]}</td>
              <td className={styles["number"]}>{filled}</td>
              <td className={styles["samples"]}>
                {samples.map((sample) => valueText(sample, texts)).join(" · ") || "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
