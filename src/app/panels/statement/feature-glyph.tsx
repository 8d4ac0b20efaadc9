import { PhaseLine, SiteMark } from "#app/map/legend-symbol.tsx";
import { type PlanFeature, type SiteKind, siteKinds } from "#domain/features/feature.ts";
import type { Year } from "#domain/plan/ids.ts";
import { expectedPhase, type PlanIndex } from "#domain/plan/plan-index.ts";
import styles from "./feature-glyph.module.css";

function isSiteKind(kind: string): kind is SiteKind {
  return (siteKinds as readonly string[]).includes(kind);
}

/** The mark of a feature beside its name, as on the map: a site's shape, a corridor's line in the year, a seat's ring or dot. */
export function FeatureGlyph({
  index,
  feature,
  year,
}: {
  readonly index: PlanIndex;
  readonly feature: PlanFeature;
  readonly year: Year;
}) {
  const { properties } = feature;
  const { kind } = properties;
  if (isSiteKind(kind))
    return (
      <span className={styles["glyph"]}>
        <SiteMark kind={kind} size={14} />
      </span>
    );
  if (kind === "interchange")
    return (
      <span className={styles["glyph"]}>
        <SiteMark kind="transport" size={14} />
      </span>
    );
  if (feature.id.startsWith("corridors/")) {
    const phase = expectedPhase(index, feature, year);
    return (
      <span className={styles["glyph"]}>
        {phase === null ? <span className={styles["line"]} /> : <PhaseLine phase={phase} width={20} />}
      </span>
    );
  }
  const shape = kind === "township" ? (properties.rank === "town" ? "ring" : "dot") : kind;
  return (
    <span className={styles["glyph"]} aria-hidden="true">
      <span className={styles["place"]} data-shape={shape} />
    </span>
  );
}
