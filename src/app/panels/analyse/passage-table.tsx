import type { CSSProperties } from "react";
import { useMessages } from "#app/language/language.ts";
import { figureText } from "#app/panels/measure/measure-figures.ts";
import styles from "./analyse.module.css";
import { messages } from "./messages.ts";

/** A stretch of a line in one township; `name` is `null` outside all of them. */
export type PassageRow = {
  readonly key: string;
  readonly name: string | null;
  readonly onOpen: (() => void) | null;
  readonly share: number;
  /** Metres; `null` where the line is schematic and has none. */
  readonly meters: number | null;
  /** Its share of the published length, metres; `null` where none is published. */
  readonly scaledMeters: number | null;
};

type PassageTableProps = {
  readonly rows: readonly PassageRow[];
  /** Whether the zones, and so all figures, are only approximate. */
  readonly isApproximate: boolean;
};

/** The townships that a line crosses, in its order. */
export function PassageTable({ rows, isApproximate }: PassageTableProps) {
  const texts = useMessages(messages);
  const hasLength = rows.some(({ meters }) => meters !== null);
  const hasScaled = rows.some(({ scaledMeters }) => scaledMeters !== null);
  return (
    <table className={styles["table"]}>
      <thead>
        <tr>
          <th scope="col">{texts.order}</th>
          <th scope="col" data-name="">
            {texts.township}
          </th>
          <th scope="col">{texts.share}</th>
          {hasLength && <th scope="col">{texts.length}</th>}
          {hasScaled && <th scope="col">{texts.scaledLength}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, onOpen, share, meters, scaledMeters }, at) => {
          const percent = Math.round(share * 100);
          return (
            <tr key={key}>
              <td>{at + 1}</td>
              <td data-name="">
                {onOpen === null || name === null ? (
                  (name ?? texts.outside)
                ) : (
                  <button type="button" className={styles["item"]} onClick={onOpen}>
                    <span className={styles["name"]}>{name}</span>
                  </button>
                )}
              </td>
              <td>
                <span className={styles["share"]} style={{ "--share": `${share * 100}%` } as CSSProperties}>
                  <i aria-hidden="true" />
                  {percent === 0 ? "<1%" : `${percent}%`}
                </span>
              </td>
              {hasLength && (
                <td>
                  {meters === null
                    ? "–"
                    : isApproximate
                      ? `≈ ${figureText(meters / 1000, 2)}`
                      : figureText(meters / 1000, 3)}
                </td>
              )}
              {hasScaled && (
                <td data-soft="true">
                  {scaledMeters === null ? "–" : texts.about(figureText(scaledMeters / 1000, 0))}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
