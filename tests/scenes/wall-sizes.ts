/** The least that letters may measure on a wall, CSS pixels of their type size. */
export type LeastType = {
  readonly title: number;
  readonly figure: number;
  /** What is printed as words where a figure would stand. */
  readonly words: number;
  readonly body: number;
  /** Source, date, number of the page. */
  readonly caption: number;
};

/** A wall that briefings are made for, and what its words must keep to. */
export type WallUnderTest = {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** What the address says of the wall, without `&`; empty for nothing. */
  readonly query: string;
  readonly least: LeastType;
  /** Where screens meet, CSS pixels from the left, and how far words keep from there on each side. */
  readonly seams: { readonly xs: readonly number[]; readonly clear: number };
};

const single: LeastType = { title: 56, figure: 72, words: 36, body: 24, caption: 20 };
const wide: LeastType = { title: 64, figure: 96, words: 40, body: 28, caption: 24 };

function times(least: LeastType, factor: number): LeastType {
  const { title, figure, words, body, caption } = least;
  return {
    title: title * factor,
    figure: figure * factor,
    words: words * factor,
    body: body * factor,
    caption: caption * factor,
  };
}

const seamless = { xs: [], clear: 0 } as const;

/**
 * The sizes that every scene is looked at in. Type by the plan for big screens: 1920 × 1080 and three of them side by side are
 * given there, the others are the single screen grown or shrunk as a whole, by height where they are wide.
 */
export const wallsUnderTest: readonly WallUnderTest[] = [
  { id: "1920x1080", width: 1920, height: 1080, query: "", least: single, seams: seamless },
  { id: "3840x2160", width: 3840, height: 2160, query: "", least: times(single, 2), seams: seamless },
  {
    id: "5760x1080",
    width: 5760,
    height: 1080,
    query: "wall=3x1&bezel=16",
    least: wide,
    seams: { xs: [1920, 3840], clear: 16 + 16 / 2 },
  },
  { id: "6656x1792", width: 6656, height: 1792, query: "", least: times(single, 1792 / 1080), seams: seamless },
  { id: "1280x800", width: 1280, height: 800, query: "", least: times(single, 1280 / 1920), seams: seamless },
];
