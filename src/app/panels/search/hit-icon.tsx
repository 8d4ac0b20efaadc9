import { Building2, CalendarDays, ChartColumn, Flag, House, ListChecks } from "lucide-react";
import type { Year } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { FeatureGlyph } from "../statement/feature-glyph.tsx";
import type { SearchTarget } from "./search-entry.ts";

type HitIconProps = { readonly index: PlanIndex; readonly target: SearchTarget; readonly year: Year };

/** The mark before a hit: a feature's own as on the map, a sign for everything else. Decorative. */
export function HitIcon({ index, target, year }: HitIconProps) {
  switch (target.kind) {
    case "feature": {
      const feature = index.featureById.get(target.feature);
      return feature === undefined ? null : <FeatureGlyph index={index} feature={feature} year={year} />;
    }
    case "task":
      return <ListChecks aria-hidden />;
    case "item":
      return <CalendarDays aria-hidden />;
    case "goal":
      return <Flag aria-hidden />;
    case "unit":
      return <Building2 aria-hidden />;
    case "indicator":
      return <ChartColumn aria-hidden />;
    case "village":
      return <House aria-hidden />;
  }
}
