import { Crosshair } from "lucide-react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { sheetMessages } from "./messages.ts";
import styles from "./sheet.module.css";

/** What a sheet's ground can be fitted to. */
export type FitTarget = "county" | "view" | "feature";

type SheetPlaceProps = {
  /** Whether a feature with a place is chosen. */
  readonly hasFeature: boolean;
  readonly isPicking: boolean;
  readonly onFit: (target: FitTarget) => void;
  readonly onPick: (isPicking: boolean) => void;
};

/** Which ground the sheet shows: fitted to something, or about a point that is clicked on the map. */
export function SheetPlaceChoice({ hasFeature, isPicking, onFit, onPick }: SheetPlaceProps) {
  const texts = useMessages(sheetMessages);
  return (
    <fieldset className={styles["place"]}>
      <legend>{texts.fit}</legend>
      <div className={styles["buttons"]}>
        <Button onClick={() => onFit("county")}>{texts.fitCounty}</Button>
        <Button onClick={() => onFit("view")}>{texts.fitView}</Button>
        <Button
          disabled={!hasFeature}
          title={hasFeature ? undefined : texts.fitFeatureHint}
          onClick={() => onFit("feature")}
        >
          {texts.fitFeature}
        </Button>
        <Button kind="quiet" aria-pressed={isPicking} onClick={() => onPick(!isPicking)}>
          <Crosshair aria-hidden />
          {isPicking ? texts.stop : texts.move}
        </Button>
      </div>
      {isPicking && <p role="status">{texts.moving}</p>}
    </fieldset>
  );
}
