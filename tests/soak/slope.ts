/** A measure after so many loops. */
export type Point = { readonly loop: number; readonly value: number };

/** How fast something grows, per loop: the line of least squares, and the range that holds it in 95 of 100 runs. */
export type Slope = { readonly perLoop: number; readonly least: number; readonly most: number };

// Student's t, 97.5 %, by degrees of freedom; between them the lower one is taken, which makes the range wider.
const student: readonly (readonly [number, number])[] = [
  [1, 12.71],
  [2, 4.3],
  [3, 3.18],
  [4, 2.78],
  [5, 2.57],
  [6, 2.45],
  [8, 2.31],
  [10, 2.23],
  [15, 2.13],
  [20, 2.09],
  [30, 2.04],
  [60, 2.0],
];

/** The slope of three points or more; `null` of fewer, of which no range can be told. */
export function slopeOf(points: readonly Point[]): Slope | null {
  const count = points.length;
  if (count < 3) return null;
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / count;
  const [meanLoop, meanValue] = [mean(points.map(({ loop }) => loop)), mean(points.map(({ value }) => value))];
  const spread = points.reduce((sum, { loop }) => sum + (loop - meanLoop) ** 2, 0);
  if (spread === 0) return null;
  const perLoop = points.reduce((sum, { loop, value }) => sum + (loop - meanLoop) * (value - meanValue), 0) / spread;
  const rest = points.reduce((sum, { loop, value }) => sum + (value - meanValue - perLoop * (loop - meanLoop)) ** 2, 0);
  const error = Math.sqrt(rest / (count - 2) / spread);
  const t = student.findLast(([degrees]) => degrees <= count - 2)?.[1] ?? 12.71;
  return { perLoop, least: perLoop - t * error, most: perLoop + t * error };
}
