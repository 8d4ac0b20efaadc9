import type { Year } from "#domain/plan/ids.ts";
import type { Language, Theme } from "./view.ts";

/** How a wall is put together: `columns` × `rows` screens, and the pixels between them that nobody sees or should read over. */
export type WallProfile = { readonly columns: number; readonly rows: number; readonly bezel: number };

/** What is shown at the address of a briefing: the wall, the speaker's window or the editor. */
export type BriefMode = "wall" | "speaker" | "edit";

/** All that the address of a briefing says beside which briefing it is. */
export type BriefView = {
  /** Id of the scene that is shown; `null`: the first. */
  readonly scene: string | null;
  /** The year that the briefing is played for; `null`: that of the day. */
  readonly year: Year | null;
  readonly theme: Theme;
  readonly language: Language;
  /** `null`: one screen, or one that needs no care. */
  readonly wall: WallProfile | null;
  /** Whether it goes on by itself. */
  readonly isAuto: boolean;
  /** How many times faster than told, 1 to 200: for trying a long run. */
  readonly speed: number;
};

/** A briefing as it opens by itself: for a wall. */
export const initialBriefView: BriefView = {
  scene: null,
  year: null,
  theme: "kiln",
  language: "zh",
  wall: null,
  isAuto: true,
  speed: 1,
};

function readWall(text: string | null, bezel: string | null): WallProfile | null {
  const match = /^([1-9])x([1-9])$/.exec(text ?? "");
  if (match === null) return null;
  const pixels = /^\d{1,3}$/.test(bezel ?? "") ? Number(bezel) : 0;
  return { columns: Number(match[1]), rows: Number(match[2]), bezel: pixels };
}

/** Reads the query of a briefing's address; whatever is unknown or broken is passed over. */
export function readBriefView(search: string, years: readonly Year[]): BriefView {
  const query = new URLSearchParams(search);
  const year = Number(query.get("year"));
  const speed = Number(query.get("speed") ?? 1);
  return {
    scene: query.get("scene"),
    year: years.includes(year) ? year : null,
    theme: query.get("theme") === "porcelain" ? "porcelain" : "kiln",
    language: query.get("lang") === "en" ? "en" : "zh",
    wall: readWall(query.get("wall"), query.get("bezel")),
    isAuto: query.get("auto") !== "0",
    speed: Number.isFinite(speed) ? Math.min(200, Math.max(1, speed)) : 1,
  };
}

/** The query that {@link readBriefView} reads, without `?`; what is as it opens by itself is left out. */
export function writeBriefView(view: BriefView): string {
  const query = new URLSearchParams();
  if (view.scene !== null) query.set("scene", view.scene);
  if (view.year !== null) query.set("year", String(view.year));
  if (view.theme !== initialBriefView.theme) query.set("theme", view.theme);
  if (view.language !== initialBriefView.language) query.set("lang", view.language);
  if (view.wall !== null) {
    query.set("wall", `${view.wall.columns}x${view.wall.rows}`);
    if (view.wall.bezel > 0) query.set("bezel", String(view.wall.bezel));
  }
  if (!view.isAuto) query.set("auto", "0");
  if (view.speed !== 1) query.set("speed", String(view.speed));
  return query.toString();
}
