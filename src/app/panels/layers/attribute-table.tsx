import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowLeft, ArrowUp } from "lucide-react";
import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import type { UserLayer } from "#domain/intake/user-layer.ts";
import { attributeRows, nextOrder, type RowOrder } from "./attribute-rows.ts";
import styles from "./attribute-table.module.css";
import { valueText } from "./layer-words.ts";
import { messages } from "./messages.ts";

type AttributeTableProps = {
  readonly layer: UserLayer;
  /** Id of the feature that is pointed out, from the map too; `null`: none. */
  readonly chosen: number | null;
  /** Called with the id of a feature whose row was pressed. */
  readonly onChoose: (feature: number) => void;
  readonly onBack: () => void;
};

const rowHeight = 32;

/** The attributes of a temporary layer as a table of any length: sorted by a column, narrowed by a text; a row shows its feature. */
export function AttributeTable({ layer, chosen, onChoose, onBack }: AttributeTableProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const [text, setText] = useState("");
  const [order, setOrder] = useState<RowOrder>(null);
  const frame = useRef<HTMLDivElement>(null);
  const collator = useMemo(
    () => new Intl.Collator(language === "zh" ? "zh-Hans-CN" : "en", { numeric: true }),
    [language],
  );
  const { features } = layer.features;
  // In a long table the letters that are typed come first.
  const wanted = useDeferredValue(text);
  const rows = useMemo(() => attributeRows(features, wanted, order, collator), [features, wanted, order, collator]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  });
  const chosenRow = chosen === null ? -1 : rows.findIndex(({ id }) => id === chosen);
  useEffect(() => {
    if (chosenRow >= 0) virtualizer.scrollToIndex(chosenRow, { align: "auto" });
  }, [chosenRow, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const sorted = (name: string): "ascending" | "descending" | "none" =>
    order?.field === name ? (order.isDescending ? "descending" : "ascending") : "none";
  return (
    <section className={styles["section"]} aria-label={`${layer.name} · ${texts.table}`} data-bench-wide="">
      <header className={styles["head"]}>
        <Button kind="quiet" onClick={onBack}>
          <ArrowLeft aria-hidden />
          {texts.back}
        </Button>
        <h2>{layer.name}</h2>
        <span role="status">{texts.rows(rows.length, features.length)}</span>
        <input
          type="search"
          value={text}
          placeholder={texts.find}
          aria-label={texts.find}
          onChange={(event) => setText(event.target.value)}
        />
      </header>
      {layer.fields.length === 0 && <p className={styles["empty"]}>{texts.noFields}</p>}
      <div ref={frame} className={styles["frame"]}>
        <table aria-rowcount={rows.length + 1}>
          <thead>
            <tr>
              <th scope="col">{texts.rowNumber}</th>
              {layer.fields.map(({ name, type }) => (
                <th key={name} scope="col" aria-sort={sorted(name)} data-number={type === "number"}>
                  <button type="button" title={texts.order(name)} onClick={() => setOrder(nextOrder(order, name))}>
                    {name}
                    {sorted(name) === "ascending" && <ArrowUp aria-hidden />}
                    {sorted(name) === "descending" && <ArrowDown aria-hidden />}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <tr style={{ height: before }} aria-hidden="true" />}
            {items.map(({ index }) => {
              const feature = rows[index];
              if (feature === undefined) return null;
              const id = Number(feature.id);
              return (
                <tr key={id} aria-rowindex={index + 2} data-chosen={id === chosen} style={{ height: rowHeight }}>
                  <th scope="row">
                    <button type="button" onClick={() => onChoose(id)}>
                      {id + 1}
                    </button>
                  </th>
                  {layer.fields.map(({ name, type }) => (
                    <td key={name} data-number={type === "number"}>
                      {valueText(feature.properties?.[name], texts) ?? "–"}
                    </td>
                  ))}
                </tr>
              );
            })}
            {after > 0 && <tr style={{ height: after }} aria-hidden="true" />}
          </tbody>
        </table>
        {rows.length === 0 && <p className={styles["empty"]}>{texts.noMatch}</p>}
      </div>
    </section>
  );
}
