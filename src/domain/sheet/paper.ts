/** Paper of ISO 216, short side before long side, millimetres; the largest last. */
export const paperSizes = {
  A4: [210, 297],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
} as const;

/** One of {@link paperSizes}. */
export type PaperName = keyof typeof paperSizes;

/** Every paper, the smallest first. */
export const paperNames = ["A4", "A3", "A2", "A1", "A0"] as const satisfies readonly PaperName[];

/** How the paper lies. */
export type Orientation = "portrait" | "landscape";

/** Dots per inch that a sheet can be had in. */
export const resolutions = [150, 200, 250, 300] as const;

/** One of {@link resolutions}. */
export type Resolution = (typeof resolutions)[number];

/** Paper as it lies. */
export type Paper = { readonly name: PaperName; readonly orientation: Orientation };

/** Width and height of the paper as it lies, millimetres. */
export function paperMillimeters({ name, orientation }: Paper): readonly [width: number, height: number] {
  const [short, long] = paperSizes[name];
  return orientation === "portrait" ? [short, long] : [long, short];
}

/** Width and height of the paper in pixels at a resolution, to the nearest pixel. */
export function paperPixels(paper: Paper, dotsPerInch: number): readonly [width: number, height: number] {
  const [width, height] = paperMillimeters(paper);
  return [Math.round((width / 25.4) * dotsPerInch), Math.round((height / 25.4) * dotsPerInch)];
}

/** How much larger text and symbols are than on A3: 0.84 on A4, 1.68 on A0, which is read from further away. */
export function paperFactor({ name }: Paper): number {
  return Math.sqrt(paperSizes[name][0] / paperSizes.A3[0]);
}
