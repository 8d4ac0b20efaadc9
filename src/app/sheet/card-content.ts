import type { LanguageCode } from "#app/language/language.ts";
import type { Basemap } from "#domain/config/app-config.ts";
import type { Year } from "#domain/plan/ids.ts";
import type { SheetPlace } from "#domain/sheet/map-frame.ts";

/** A public fact on a card: what it is, its value, who says so and when. */
export type CardFact = { readonly label: string; readonly value: string; readonly source: string };

/** A task on a card: its number and name, its responsible units, and what it says in each year of the plan, item by item. */
export type CardTask = {
  readonly title: string;
  readonly units: string;
  readonly years: readonly (readonly string[])[];
};

/** All that is known of a feature or a township, for a page to hand on. Words are in the card's language. */
export type CardContent = {
  readonly language: LanguageCode;
  readonly kind: string;
  readonly name: string;
  /** Other names, and the phase that the plan expects; empty where there are none. */
  readonly remarks: readonly string[];
  /** How its position was come by and how far it can be off, or why it has none. */
  readonly position: string;
  readonly facts: readonly CardFact[];
  /** Stands in place of facts where there are none. */
  readonly noFacts: string;
  readonly years: readonly Year[];
  readonly tasks: readonly CardTask[];
  /** Stands in place of tasks where there are none. */
  readonly noTasks: string;
  /** Where the plan's words are from. */
  readonly planSource: string;
  readonly asOf: string;
  readonly madeOn: string;
  readonly sources: string;
  readonly basemap: Basemap | null;
  /** Where its map looks; `null` for a feature that nobody can place. */
  readonly place: SheetPlace | null;
};

/** The card's map on paper, millimetres. */
export const cardMap = { width: 180, height: 92 } as const;
