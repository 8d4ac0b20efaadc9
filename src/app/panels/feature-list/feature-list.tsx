import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";
import { useMemo, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { type Dispatch, noFilters, type View } from "#app/state/view.ts";
import { Button } from "#app/ui/button.tsx";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { FeatureGrid } from "./feature-grid.tsx";
import { listedFeatures } from "./feature-list-model.ts";
import styles from "./feature-list.module.css";
import { listMessages } from "./messages.ts";

type FeatureListProps = {
  readonly index: PlanIndex;
  readonly view: View;
  readonly dispatch: Dispatch;
  /** Features that pass the filters; `null` where none is set. */
  readonly matching: ReadonlySet<FeatureId> | null;
  /** Features in sight of the map; `null` while there is no map to ask. */
  readonly inSight: ReadonlySet<FeatureId> | null;
  /** The feature under the pointer on the map. */
  readonly hovered: FeatureId | null;
  readonly onHover: (feature: FeatureId | null) => void;
};

type Extent = "all" | "inSight";

/** The map as a table: what the filters and layers leave, in sight or everywhere, with what nobody can place among it. */
export function FeatureList({ index, view, dispatch, matching, inSight, hovered, onHover }: FeatureListProps) {
  const texts = useMessages(listMessages);
  const [chosenExtent, setExtent] = useState<Extent>("all");
  const extent = inSight === null ? "all" : chosenExtent;
  const { toggledLayers } = view;
  const { features, hiddenCount } = useMemo(
    () => listedFeatures(index, { matching, inSight: extent === "inSight" ? inSight : null, toggledLayers }),
    [index, matching, inSight, extent, toggledLayers],
  );
  return (
    <section className={styles["list"]} aria-label={texts.label}>
      <div className={styles["tools"]}>
        <p role="status" className={styles["count"]}>
          {texts.count(features.length)}
        </p>
        {inSight !== null && (
          <ToggleGroup<Extent>
            aria-label={texts.extent}
            value={[extent]}
            onValueChange={([next]) => {
              if (next !== undefined) setExtent(next);
            }}
            className={styles["extents"]}
            data-screen-only=""
          >
            <Toggle<Extent> value="inSight" className={styles["extent"]}>
              {texts.inSight}
            </Toggle>
            <Toggle<Extent> value="all" className={styles["extent"]}>
              {texts.all}
            </Toggle>
          </ToggleGroup>
        )}
      </div>
      {features.length > 0 && (
        <FeatureGrid
          index={index}
          view={view}
          dispatch={dispatch}
          features={features}
          hovered={hovered}
          onHover={onHover}
        />
      )}
      {features.length === 0 && hiddenCount === 0 && (
        <div className={styles["empty"]}>
          <EmptyList
            index={index}
            isNarrowed={matching !== null}
            isInSightOnly={extent === "inSight"}
            onShowAll={() => setExtent("all")}
            onClear={() => dispatch({ type: "filtersChanged", filters: noFilters })}
          />
        </div>
      )}
      {hiddenCount > 0 && (
        <div className={styles["hidden"]}>
          <p>{texts.hidden(hiddenCount)}</p>
          <Button kind="quiet" onClick={() => dispatch({ type: "layersReset" })}>
            {texts.showLayers}
          </Button>
        </div>
      )}
    </section>
  );
}

type EmptyListProps = {
  readonly index: PlanIndex;
  readonly isNarrowed: boolean;
  readonly isInSightOnly: boolean;
  readonly onShowAll: () => void;
  readonly onClear: () => void;
};

function EmptyList({ index, isNarrowed, isInSightOnly, onShowAll, onClear }: EmptyListProps) {
  const texts = useMessages(listMessages);
  if (index.features.length === 0) return <p>{texts.nothingLoaded}</p>;
  return (
    <>
      <p>{isInSightOnly ? texts.nothingInSight : texts.nothingMatches}</p>
      {isInSightOnly && <Button onClick={onShowAll}>{texts.showAll}</Button>}
      {isNarrowed && <Button onClick={onClear}>{texts.clearFilters}</Button>}
    </>
  );
}
