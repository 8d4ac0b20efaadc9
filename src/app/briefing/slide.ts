import type { Commitment } from "#domain/plan/milestone-item.ts";
import type { BuiltPhase } from "#domain/plan/phase.ts";
import type { Light } from "#domain/progress/light.ts";
import type { TitlePart } from "./title-parts.ts";

/** A figure cut for setting: what bounds it, the figure exactly as printed, its unit. */
export type SlideFigure = {
  readonly before: string;
  /** `—` where the plan or the reports have none. */
  readonly value: string;
  readonly after: string;
  readonly label: string;
  /** Year, wording or source; empty for nothing. */
  readonly note: string;
};

/** A row of a list: what it is about, what is said of it, and further lines with their labels. */
export type SlideRow = {
  readonly key: string;
  readonly light: Light | null;
  readonly phase: BuiltPhase | null;
  readonly head: string;
  readonly text: string;
  readonly commitment: Commitment | null;
  readonly lines: readonly { readonly label: string; readonly text: string }[];
};

/** A list; `rows` may be more than a wall can show at once. */
export type SlideList = {
  readonly rows: readonly SlideRow[];
  /** Said where there is no row. */
  readonly empty: string;
};

/** A percent on a day. */
export type DatedPercent = { readonly on: string; readonly percent: number };

/** A chart's data with its words. */
export type SlideChart =
  | {
      readonly kind: "years";
      readonly title: string;
      readonly points: readonly {
        readonly year: number;
        readonly value: number;
        /** As printed, with its bound; the unit too where the title does not tell it. */
        readonly label: string;
        readonly isCurrent: boolean;
      }[];
    }
  | {
      readonly kind: "lights";
      readonly title: string;
      readonly counts: readonly { readonly light: Light; readonly word: string; readonly count: number }[];
    }
  | {
      readonly kind: "progress";
      readonly title: string;
      readonly expected: readonly DatedPercent[];
      readonly reported: readonly (DatedPercent & { readonly isFact: boolean })[];
      readonly expectedWord: string;
      readonly reportedWord: string;
      readonly today: string;
    };

/** A year of the strip below the map. */
export type SlideYear = {
  readonly year: number;
  readonly isCurrent: boolean;
  readonly phase: BuiltPhase | null;
  /** Empty: the plan says nothing of this year. */
  readonly lines: readonly { readonly key: string; readonly text: string; readonly commitment: Commitment }[];
};

/** A scene in words and figures, in one language, as it stands on a day: what the wall, the speaker and every export show. */
export type Slide = {
  readonly id: string;
  /** Small words above the title: the task, or what the page is of. Empty for nothing. */
  readonly kicker: string;
  readonly title: string;
  /** The title again, in pieces that lines may end between. */
  readonly titleParts: readonly TitlePart[];
  readonly message: string;
  readonly figures: readonly SlideFigure[];
  readonly list: SlideList | null;
  readonly chart: SlideChart | null;
  readonly years: readonly SlideYear[] | null;
  /** Where it all comes from, in one line, with the mark of what is schematic. */
  readonly source: string;
  /** 数据截至, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly notes: string;
  readonly dwellSeconds: number;
};
