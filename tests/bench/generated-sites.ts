import type { Feature } from "geojson";

const kinds = [
  "transport",
  "school",
  "health",
  "housing",
  "industry",
  "research",
  "energy",
  "town",
  "service",
] as const;

/** A generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `count` sites spread over the county's box, valid by the schema, of tasks that the plan has: the text of a `sites.geojson`. */
export function generatedSites(count: number, random: () => number): string {
  const features = Array.from({ length: count }, (_, at): Feature => {
    const id = `sites/generated-${at}`;
    return {
      type: "Feature",
      id,
      geometry: {
        type: "Point",
        coordinates: [117.95 + random() * 0.5, 25.45 + random() * 0.42].map((value) => Number(value.toFixed(6))),
      },
      properties: {
        id,
        name: `项目${at}`,
        nameEn: `Project ${at}`,
        kind: kinds[at % kinds.length],
        tasks: [String(1 + (at % 18))],
        aliases: [],
        position: { accuracy: "surveyed", uncertaintyMeters: null, source: "生成", sourceEn: "Generated" },
        facts: [],
        townships: [],
        baselinePhase: ["preparatory", "start", "construction", "complete"][at % 4],
      },
    };
  });
  return JSON.stringify({ type: "FeatureCollection", features });
}
