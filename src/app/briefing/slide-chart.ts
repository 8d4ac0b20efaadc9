import { nameIn } from "#app/language/language.ts";
import { lightTerm } from "#app/language/progress-terms.ts";
import { formatTarget } from "#app/language/terms.ts";
import type { ChartRef } from "#domain/briefing/briefing.ts";
import { indicatorSeries } from "#domain/plan/plan-index.ts";
import { countByLight } from "#domain/progress/feature-status.ts";
import { lights } from "#domain/progress/light.ts";
import type { SlideChart } from "./slide.ts";
import { type SlideParts, statusOf } from "./slide-parts.ts";
import { slideWords } from "./slide-words.ts";

/** A chart of a scene, resolved; `null` where there is nothing to draw. */
export function slideChart(parts: SlideParts, reference: ChartRef): SlideChart | null {
  const { index, language, statuses, current, asOf } = parts;
  const words = slideWords[language];
  switch (reference.kind) {
    case "indicator": {
      const indicator = index.indicatorById.get(reference.indicator);
      if (indicator === undefined) return null;
      // A sign of percent stands with each figure, any other unit once.
      const unit = indicator.unit === "%" ? "" : language === "zh" ? indicator.unit : indicator.unitEn;
      const { yearly } = indicatorSeries(index.plan, indicator.id);
      const first = yearly.filter(({ year }, at) => yearly.findIndex((each) => each.year === year) === at);
      return {
        kind: "years",
        title: unit === "" ? nameIn(language, indicator) : words.inUnit(nameIn(language, indicator), unit),
        points: first.map((point) => ({
          year: point.year,
          value: point.value,
          label: formatTarget(language, point, unit === "" ? indicator : { ...indicator, unit: "", unitEn: "" }),
          isCurrent: point.year === current,
        })),
      };
    }
    case "lights": {
      const counts = countByLight(statuses);
      return {
        kind: "lights",
        title: words.lightsTitle(statuses.length),
        counts: lights.map((light) => ({ light, word: lightTerm(language, light), count: counts[light] })),
      };
    }
    case "progress": {
      const status = statusOf(parts, reference.feature);
      if (status === null) return null;
      const expected = status.schedule.points.map(({ on, percent }) => ({ on, percent }));
      const known = [status.heads.unit, status.heads.fact].filter((report) => report !== null);
      const reported = known.flatMap(({ asOfOn, percent, source }) =>
        percent === null ? [] : [{ on: asOfOn, percent, isFact: source !== null }],
      );
      if (expected.length === 0 && reported.length === 0) return null;
      return {
        kind: "progress",
        title: nameIn(language, status.feature.properties),
        expected,
        reported: reported.toSorted((a, b) => a.on.localeCompare(b.on)),
        expectedWord: words.expected,
        reportedWord: words.reported,
        today: asOf,
      };
    }
  }
}
