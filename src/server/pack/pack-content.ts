import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ReplacementList } from "#domain/api/geometry.ts";
import type { PresentPlanAnswer } from "#domain/api/plan.ts";
import type { ProgressSnapshot } from "#domain/api/reports.ts";
import { briefingList, storedBriefing } from "#domain/api/briefings.ts";
import { briefing } from "#domain/briefing/briefing.ts";
import type { AppConfig } from "#domain/config/app-config.ts";
import { plan } from "#domain/plan/plan.ts";
import { lightRules } from "#domain/progress/light-rules.ts";
import { dayIn } from "#domain/progress/reporting-day.ts";
import { asPublicVersion, readBriefing, readBriefings } from "../briefings/briefing-store.ts";
import { type Database, openDatabase } from "../database/database.ts";
import { planDocumentPath, readIfThere } from "../installed-config.ts";
import { geometryToPublish } from "../operation/publish-geometry.ts";
import { planToPublish } from "../operation/publish-plan.ts";
import { progressToPublish } from "../operation/publish-progress.ts";
import type { Settings } from "../settings.ts";

/** What a pack brings along beside the app. */
export type PackContent = {
  /** By their address below the site, as the app asks for them. */
  readonly files: Readonly<Record<string, unknown>>;
  /** What can be opened, in the order that it is listed in: the briefings, then the map. */
  readonly pages: readonly PackPage[];
  /** Full title of the plan. */
  readonly title: string;
  /** The day that the progress is of, `YYYY-MM-DD` in the county's time zone; `null` without a database of reports. */
  readonly progressOn: string | null;
  /** The day it is made, in the same time zone. */
  readonly madeOn: string;
};

/** Something to open: what it is called, and where in the app it is. */
export type PackPage = { readonly name: string; readonly path: string };

// The one that tells of everything comes first.
const firstBriefing = "overview";

function hasDatabase({ DATABASE_URL, DATA_DIR }: Settings): boolean {
  return DATABASE_URL !== undefined || existsSync(resolve(DATA_DIR, "progress.sqlite"));
}

async function shippedPages(geodataDirectory: string): Promise<readonly PackPage[]> {
  const folder = join(geodataDirectory, "briefings");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  return Promise.all(
    names.map(async (name) => {
      const { id, name: title } = briefing.parse(JSON.parse(await readFile(join(folder, name), "utf8")));
      return { name: title, path: `/brief/${id}` };
    }),
  );
}

type Kept = {
  readonly snapshot: ProgressSnapshot;
  readonly briefings: Readonly<Record<string, unknown>>;
  readonly geometry: ReplacementList;
  /** `null`: the plan of the build stands. */
  readonly plan: PresentPlanAnswer | null;
  readonly pages: readonly PackPage[];
};

/** What the database holds that everybody may see; the answers are those of the API to a reader who has not signed in. */
async function keptIn(database: Database, now: Date): Promise<Kept> {
  const entries = await readBriefings(database.db);
  const stored = await Promise.all(entries.map(({ id }) => readBriefing(database.db, id, null)));
  const list = briefingList.parse({ briefings: entries.map((entry) => ({ ...entry, savedBy: null })) });
  const whole = stored.flatMap((each) => (each === null ? [] : [storedBriefing.parse(asPublicVersion(each))]));
  return {
    snapshot: await progressToPublish(database, now),
    geometry: await geometryToPublish(database),
    plan: await planToPublish(database),
    briefings: {
      "api/briefings": list,
      ...Object.fromEntries(whole.map((each) => [`api/briefings/${each.briefing.id}`, each])),
    },
    pages: whole.map(({ briefing: { id, name } }) => ({ name, path: `/brief/${id}` })),
  };
}

async function readKept(settings: Settings, now: Date): Promise<Kept | null> {
  // A database that is not there would be made by opening it.
  if (!hasDatabase(settings)) return null;
  const database = await openDatabase(settings.DATABASE_URL ?? null, resolve(settings.DATA_DIR));
  try {
    return await keptIn(database, now);
  } finally {
    await database.close();
  }
}

/**
 * Gathers what a pack brings along: the briefings, and where the installer has them the progress as it may be published, the
 * saved briefings and the plan's document. Throws where the geodata or the database cannot be read.
 */
export async function packContent(settings: Settings, geodataDirectory: string, now: Date): Promise<PackContent> {
  const read = async (path: string): Promise<unknown> =>
    JSON.parse(await readFile(join(geodataDirectory, path), "utf8"));
  const { document } = plan.parse(await read("plan/plan.json"));
  const { timeZone } = lightRules.parse(await read("plan/lights.json"));
  const kept = await readKept(settings, now);
  const passages = await readIfThere(planDocumentPath(resolve(settings.DATA_DIR)));
  // Basemaps come from the network, which a pack does not have.
  const geometry = (kept?.geometry.replacements.length ?? 0) > 0;
  const revised = kept?.plan ?? null;
  const config: AppConfig = {
    version: 1,
    basemaps: [],
    embedOrigins: [],
    terrain: false,
    planDocument: passages !== null,
    reporting: false,
    geometry,
    plan: revised !== null,
  };
  const briefings = new Map(
    [...(await shippedPages(geodataDirectory)), ...(kept?.pages ?? [])].map((page) => [page.path, page]),
  );
  const rank = ({ path }: PackPage): string => (path === `/brief/${firstBriefing}` ? "" : path);
  const today = dayIn(timeZone, now);
  return {
    files: {
      "config.json": config,
      "progress-snapshot.json": kept?.snapshot ?? null,
      ...(passages === null ? {} : { "api/plan-document": JSON.parse(passages) as unknown }),
      "api/briefings": { briefings: [] },
      ...(geometry ? { "api/geometry": kept?.geometry } : {}),
      ...(revised === null ? {} : { "api/plan": revised }),
      ...kept?.briefings,
    },
    pages: [...briefings.values()].sort((a, b) => rank(a).localeCompare(rank(b))).concat({ name: "地图", path: "/" }),
    title: (revised?.plan?.document ?? document).title,
    progressOn: kept === null ? null : today,
    madeOn: today,
  };
}
