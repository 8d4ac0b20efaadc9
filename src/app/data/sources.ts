import axesUrl from "#geodata/sources/axes.geojson?url";
import centresUrl from "#geodata/sources/centres.geojson?url";
import contextUrl from "#geodata/sources/context.geojson?url";
import corridorsUrl from "#geodata/sources/corridors.geojson?url";
import countyUrl from "#geodata/sources/county.geojson?url";
import lightsUrl from "#geodata/plan/lights.json?url";
import planUrl from "#geodata/plan/plan.json?url";
import referencesUrl from "#geodata/sources/references.json?url";
import sitesUrl from "#geodata/sources/sites.geojson?url";
import townshipsUrl from "#geodata/sources/townships.geojson?url";
import villagesUrl from "#geodata/sources/villages.json?url";
import type { SourceId } from "#domain/features/feature.ts";

/** Address of every source of features. A file that is missing breaks the build. */
export const sourceUrls: Readonly<Record<SourceId, string>> = {
  context: contextUrl,
  county: countyUrl,
  townships: townshipsUrl,
  axes: axesUrl,
  corridors: corridorsUrl,
  centres: centresUrl,
  sites: sitesUrl,
};

/** Addresses of what is not a source of features. */
export const fileUrls = {
  plan: planUrl,
  /** The rules of the lights. */
  lightRules: lightsUrl,
  /** The progress published beside an app without a server. */
  progressSnapshot: `${import.meta.env.BASE_URL}progress-snapshot.json`,
  references: referencesUrl,
  villages: villagesUrl,
  /** The installer's settings; a server that has more to say answers here too. */
  config: `${import.meta.env.BASE_URL}config.json`,
  /** The plan's document split into passages, where the installer has loaded it. */
  planDocument: `${import.meta.env.BASE_URL}api/plan-document`,
} as const;
