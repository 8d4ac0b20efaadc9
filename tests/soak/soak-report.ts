import { incidents, type Sample, type SoakRun } from "./soak-run.ts";
import { type Slope, slopeOf } from "./slope.ts";

/** What is measured of which a slope is told. */
export const soakMeasures = ["heap", "objects", "nodes", "listeners", "pageProcess", "drawingProcess"] as const;
type SoakMeasure = (typeof soakMeasures)[number];

/** The slopes of a run, per loop, after its warm-up; `null` where there is too little to tell. */
export type Slopes = Readonly<Record<SoakMeasure, Slope | null>>;

/**
 * What may be gained per loop. A loop of the overview lasts some five minutes on a wall, so a month of them has about 9,000:
 * 1 KB per loop is 9 MB a month. What the browser decides on is told but not judged: the heap as a whole, into which it compiles
 * code for hours, and the memory of its processes, which it gives back when it likes.
 */
const mostPerLoop: Partial<Record<SoakMeasure, number>> = { objects: 1024, nodes: 0.1, listeners: 0.1 };

/** The samples without the first fifth, in which code is compiled and caches are filled. */
export function afterWarmUp(samples: readonly Sample[]): readonly Sample[] {
  return samples.slice(Math.ceil(samples.length / 5));
}

/** How fast each measure grows. */
export function slopesOf({ samples }: Pick<SoakRun, "samples">): Slopes {
  const slope = (measure: SoakMeasure): Slope | null => {
    const points = afterWarmUp(samples).flatMap((sample) => {
      const value = sample[measure];
      return value === null ? [] : [{ loop: sample.loop, value }];
    });
    return slopeOf(points);
  };
  return {
    heap: slope("heap"),
    objects: slope("objects"),
    nodes: slope("nodes"),
    listeners: slope("listeners"),
    pageProcess: slope("pageProcess"),
    drawingProcess: slope("drawingProcess"),
  };
}

/** What grows: where even the low end of the slope's range is more than may be gained per loop. */
export function leaks(slopes: Slopes): readonly string[] {
  return soakMeasures.flatMap((measure) => {
    const [slope, most] = [slopes[measure], mostPerLoop[measure]];
    if (slope === null || most === undefined || slope.least <= most) return [];
    return [`${measure} grows by ${slope.perLoop.toFixed(2)} per loop, at least by ${slope.least.toFixed(2)}`];
  });
}

const titles: Readonly<Record<SoakMeasure, string>> = {
  heap: "JavaScript heap, compiled code included",
  objects: "JavaScript objects",
  nodes: "DOM nodes",
  listeners: "event listeners",
  pageProcess: "the page's process",
  drawingProcess: "the drawing process",
};

function amount(measure: SoakMeasure, value: number, digits: number): string {
  const isBytes = measure !== "nodes" && measure !== "listeners";
  return isBytes ? `${(value / 1024).toFixed(digits)} KB` : value.toFixed(digits === 0 ? 0 : 3);
}

/** A Markdown table of a run: each measure at its beginning and end, and what it gained per loop with its range. */
export function soakTable(run: SoakRun): string {
  const slopes = slopesOf(run);
  const steady = afterWarmUp(run.samples);
  const head = [
    "",
    `loop ${steady[0]?.loop ?? 0}`,
    `loop ${steady.at(-1)?.loop ?? 0}`,
    "per loop",
    "95 % range",
    "allowed",
  ];
  const body = soakMeasures.flatMap((measure) => {
    const [first, last, slope, most] = [
      steady[0]?.[measure] ?? null,
      steady.at(-1)?.[measure] ?? null,
      slopes[measure],
      mostPerLoop[measure],
    ];
    if (first === null || last === null) return [];
    const range =
      slope === null
        ? ["–", "–"]
        : [amount(measure, slope.perLoop, 3), `${amount(measure, slope.least, 3)} … ${amount(measure, slope.most, 3)}`];
    const allowed = most === undefined ? "–" : measure === "objects" ? "1 KB" : String(most);
    return [[titles[measure], amount(measure, first, 0), amount(measure, last, 0), ...range, allowed]];
  });
  return [head, head.map(() => "---"), ...body].map((line) => `| ${line.join(" | ")} |`).join("\n");
}

/** What happened, in a line. */
export function soakSummary(run: SoakRun): string {
  const { loops, scenes, seconds, longestScene, draws } = run;
  const events = incidents
    .flatMap((incident) => {
      const loop = run.incidents[incident];
      return loop === undefined ? [] : [`${incident} after loop ${loop}`];
    })
    .join(", ");
  return [
    `${loops} loops, ${scenes} scenes in ${Math.round(seconds / 60)} min; the longest scene stayed ${longestScene} ms;`,
    `${draws.map} draw calls of the map, ${draws.flow} of the flow over it; ${events}.`,
  ].join(" ");
}
