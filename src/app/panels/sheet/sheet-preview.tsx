import { Maximize2 } from "lucide-react";
import type { Ref } from "react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorRow } from "#app/ui/error-row.tsx";
import { sheetMessages } from "./messages.ts";
import styles from "./sheet.module.css";

/** How a preview stands: painted as the sheet is now, being painted anew, or not to be had. */
export type PreviewState =
  | { readonly kind: "drawing" }
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly detail: string | null };

type SheetPreviewProps = {
  readonly canvas: Ref<HTMLCanvasElement>;
  readonly state: PreviewState;
  /** What the sheet is in figures. */
  readonly caption: string;
  /** Width by height of the paper. */
  readonly shape: number;
  readonly onRetry: () => void;
  /** Opens it larger; `null` where it is. */
  readonly onEnlarge: (() => void) | null;
};

/** The page as it comes out, in its frame of paper. */
export function SheetPreview({ canvas, state, caption, shape, onRetry, onEnlarge }: SheetPreviewProps) {
  const texts = useMessages(sheetMessages);
  return (
    <figure className={styles["preview"]} data-state={state.kind} data-large={onEnlarge === null}>
      <div className={styles["paper"]} style={{ aspectRatio: String(shape) }}>
        <canvas ref={canvas} role="img" aria-label={texts.preview} />
        {state.kind === "drawing" && <p role="status">{texts.drawing}</p>}
      </div>
      <figcaption>
        <span>{caption}</span>
        {onEnlarge !== null && (
          <Button kind="quiet" onClick={onEnlarge}>
            <Maximize2 aria-hidden />
            {texts.enlarge}
          </Button>
        )}
      </figcaption>
      {state.kind === "failed" && (
        <ErrorRow retryLabel={texts.retry} onRetry={onRetry}>
          {state.detail ?? texts.previewFailed}
        </ErrorRow>
      )}
    </figure>
  );
}
