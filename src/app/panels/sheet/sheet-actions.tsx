import { useMessages } from "#app/language/language.ts";
import type { SheetStep } from "#app/sheet/sheet-request.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorRow } from "#app/ui/error-row.tsx";
import { sheetMessages } from "./messages.ts";
import styles from "./sheet.module.css";

/** How the making of a sheet stands. */
export type SheetRun =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly done: number; readonly total: number; readonly step: SheetStep }
  | { readonly kind: "done"; readonly name: string }
  | { readonly kind: "cancelled" }
  /** `detail` in words for the reader; `null` where there are none. */
  | { readonly kind: "failed"; readonly detail: string | null };

type SheetActionsProps = {
  /** Why nothing can be made, in words; `null` where it can. */
  readonly refusal: string | null;
  readonly run: SheetRun;
  /** How many townships an atlas has; 0 where there is none to make. */
  readonly townships: number;
  readonly onMake: (what: "pdf" | "png" | "atlas") => void;
  readonly onCancel: () => void;
};

/** Makes the sheet or the atlas, and tells how that goes. */
export function SheetActions({ refusal, run, townships, onMake, onCancel }: SheetActionsProps) {
  const texts = useMessages(sheetMessages);
  const isRunning = run.kind === "running";
  const isOff = isRunning || refusal !== null;
  return (
    <>
      {refusal !== null && <ErrorRow>{refusal}</ErrorRow>}
      <div className={styles["buttons"]}>
        <Button kind="primary" disabled={isOff} onClick={() => onMake("pdf")}>
          {texts.makePdf}
        </Button>
        <Button disabled={isOff} onClick={() => onMake("png")}>
          {texts.makePng}
        </Button>
      </div>
      <Outcome run={run} onCancel={onCancel} />
      {townships > 0 && (
        <section className={styles["series"]} aria-label={texts.series}>
          <h3>{texts.series}</h3>
          <p>{texts.seriesHint(townships)}</p>
          <Button disabled={isOff} onClick={() => onMake("atlas")}>
            {texts.makeSeries(townships)}
          </Button>
        </section>
      )}
    </>
  );
}

function Outcome({ run, onCancel }: { readonly run: SheetRun; readonly onCancel: () => void }) {
  const texts = useMessages(sheetMessages);
  switch (run.kind) {
    case "idle":
      return null;
    case "running":
      return (
        <div className={styles["progress"]}>
          <progress aria-label={texts.progress} max={run.total} value={run.done} />
          <span>{texts.step(run.step, run.done, run.total)}</span>
          <Button onClick={onCancel}>{texts.cancel}</Button>
        </div>
      );
    case "done":
      return <p role="status">{texts.done(run.name)}</p>;
    case "cancelled":
      return <p role="status">{texts.cancelled}</p>;
    case "failed":
      return <ErrorRow>{run.detail ?? texts.failed}</ErrorRow>;
  }
}
