import type { ReactNode } from "react";
import { FeatureGlyph } from "#app/panels/statement/feature-glyph.tsx";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { Year } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import styles from "./analyse.module.css";

/** Something that was found, as a row shows it. `feature` is `null` for what is in a temporary layer. */
export type FoundThing = {
  readonly key: string;
  readonly name: string;
  readonly feature: PlanFeature | null;
  /** Leads to it. */
  readonly onOpen: () => void;
};

type FoundRowProps = {
  readonly thing: FoundThing;
  readonly index: PlanIndex;
  readonly year: Year;
  /** Its place in an order; `null`: it has none. */
  readonly rank: number | null;
  /** What there is to say of it. */
  readonly children: ReactNode;
};

/** A row that leads to what was found. */
export function FoundRow({ thing, index, year, rank, children }: FoundRowProps) {
  return (
    <li className={styles["row"]}>
      {rank !== null && <span className={styles["rank"]}>{rank}</span>}
      <button type="button" className={styles["item"]} onClick={thing.onOpen}>
        {thing.feature === null ? (
          <span className={styles["dot"]} aria-hidden="true" />
        ) : (
          <FeatureGlyph index={index} feature={thing.feature} year={year} />
        )}
        <span className={styles["name"]}>{thing.name}</span>
      </button>
      {children}
    </li>
  );
}
