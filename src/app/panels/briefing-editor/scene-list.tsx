import { ChevronDown, ChevronUp, Copy, Plus, Trash2 } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { editorMessages } from "./messages.ts";
import styles from "./scene-list.module.css";
import { useDragOrder } from "./use-drag-order.ts";

/** A line of the list: an entry of the briefing. */
export type SceneRow = {
  /** Unique in the list. */
  readonly key: string;
  readonly title: string;
  readonly message: string;
  /** How many things keep it from being saved. */
  readonly faults: number;
  /** How many pages a series has now; `null` for a single scene. */
  readonly pages: number | null;
};

type SceneListProps = {
  readonly rows: readonly SceneRow[];
  /** The chosen one, from 0. */
  readonly at: number;
  readonly onChoose: (at: number) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onAdd: () => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  /** Further ways to add a scene. */
  readonly children: ReactNode;
};

/** The scenes in their order: chosen by a press, put in order by dragging, by Alt with the arrow keys, or by the buttons. */
export function SceneList(props: SceneListProps) {
  const { rows, at, onChoose, onMove, onAdd, onDuplicate, onRemove, children } = props;
  const texts = useMessages(editorMessages);
  const list = useRef<HTMLOListElement>(null);
  const dragging = useDragOrder(list, onMove);
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    current.current?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <nav className={styles["scenes"]} aria-label={texts.scenes}>
      <div className={styles["tools"]} role="toolbar" aria-label={texts.scenes}>
        <IconButton label={texts.up} keys="Alt ↑" disabled={at === 0} onClick={() => onMove(at, at - 1)}>
          <ChevronUp aria-hidden />
        </IconButton>
        <IconButton label={texts.down} keys="Alt ↓" disabled={at >= rows.length - 1} onClick={() => onMove(at, at + 1)}>
          <ChevronDown aria-hidden />
        </IconButton>
        <IconButton label={texts.duplicate} onClick={onDuplicate}>
          <Copy aria-hidden />
        </IconButton>
        <IconButton
          label={rows.length < 2 ? texts.lastOne : texts.remove}
          disabled={rows.length < 2}
          onClick={onRemove}
        >
          <Trash2 aria-hidden />
        </IconButton>
      </div>
      <ol ref={list} className={styles["list"]}>
        {rows.map((row, place) => (
          <li
            key={row.key}
            draggable
            data-dragged={dragging?.from === place}
            data-over={
              dragging?.over !== place || dragging.from === place
                ? undefined
                : dragging.from < place
                  ? "below"
                  : "above"
            }
          >
            <button
              ref={place === at ? current : undefined}
              type="button"
              aria-current={place === at ? "true" : undefined}
              onClick={() => onChoose(place)}
              onKeyDown={(event) => {
                if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
                event.preventDefault();
                onMove(place, place + (event.key === "ArrowUp" ? -1 : 1));
                // What is moved in the page loses the focus.
                setTimeout(() => current.current?.focus());
              }}
            >
              <span className={styles["number"]}>{place + 1}</span>
              <b>{row.title === "" ? texts.noTitle : row.title}</b>
              <span className={styles["message"]}>{row.message}</span>
              {(row.pages !== null || row.faults > 0) && (
                <span className={styles["marks"]}>
                  {row.pages !== null && <i>{texts.series(row.pages)}</i>}
                  {row.faults > 0 && <em>{texts.faults(row.faults)}</em>}
                </span>
              )}
            </button>
          </li>
        ))}
      </ol>
      <div className={styles["add"]}>
        <Button onClick={onAdd}>
          <Plus aria-hidden />
          {texts.add}
        </Button>
        {children}
      </div>
    </nav>
  );
}
