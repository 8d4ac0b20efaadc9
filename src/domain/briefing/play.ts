import type { FeatureId, Year } from "../plan/ids.ts";
import type { FeatureStatus } from "../progress/feature-status.ts";
import type { Light } from "../progress/light.ts";
import type { Briefing, BriefingScene, SceneSeries, SceneYear } from "./briefing.ts";

/** A scene as it is shown: out of a series too, with what it is about. */
export type PlayedScene = {
  /** Unique in the briefing as it is played. */
  readonly id: string;
  readonly scene: BriefingScene;
  /** What the texts call `{feature}`; `null` outside a series over features. */
  readonly feature: FeatureId | null;
  /** What the texts call `{light}`; `null` outside a meeting list. */
  readonly light: Light | null;
  /** Which page of how many of the same light; `null` where there is one. */
  readonly page: { readonly at: number; readonly of: number } | null;
};

function single(scene: BriefingScene): PlayedScene {
  return { id: scene.id, scene, feature: null, light: null, page: null };
}

/**
 * The scene of a series that is about one feature: its camera, emphasis, figures, list, chart and strip speak of that one,
 * whichever they name.
 */
function aboutFeature(scene: BriefingScene, feature: FeatureId): BriefingScene {
  const own = <Ref extends { readonly kind: string }>(reference: Ref): Ref => {
    if ("feature" in reference) return { ...reference, feature };
    return "features" in reference ? { ...reference, features: [feature] } : reference;
  };
  return {
    ...scene,
    camera: scene.camera.kind === "features" ? { ...scene.camera, features: [feature] } : scene.camera,
    emphasis: { ...scene.emphasis, features: [feature] },
    figures: scene.figures.map(own),
    list: scene.list === undefined ? undefined : own(scene.list),
    chart: scene.chart === undefined ? undefined : own(scene.chart),
    years: scene.years === undefined ? undefined : own(scene.years),
  };
}

function playSeries({ over, scene }: SceneSeries, statuses: readonly FeatureStatus[]): readonly PlayedScene[] {
  if (over.kind === "features")
    return over.features.map((feature, at) => ({
      ...single(aboutFeature(scene, feature)),
      id: `${scene.id}-${at + 1}`,
      feature,
    }));
  return over.lights.flatMap((light) => {
    const features = statuses.filter((status) => status.light === light).map((status) => status.feature.id);
    const pages = Math.ceil(features.length / over.perScene);
    return Array.from({ length: pages }, (_, at): PlayedScene => {
      const onPage = features.slice(at * over.perScene, (at + 1) * over.perScene);
      return {
        id: `${scene.id}-${light}-${at + 1}`,
        scene: {
          ...scene,
          emphasis: { ...scene.emphasis, features: onPage },
          list: { kind: "agenda", lights: [light], features: onPage },
        },
        feature: null,
        light,
        page: pages > 1 ? { at: at + 1, of: pages } : null,
      };
    });
  });
}

/**
 * The scenes of a briefing in the order in which they are shown. `statuses` are the built things as they stand, from which the
 * meeting list is made: without them it has no scenes.
 */
export function playedScenes(briefing: Briefing, statuses: readonly FeatureStatus[]): readonly PlayedScene[] {
  return briefing.scenes.flatMap((entry) => (entry.kind === "series" ? playSeries(entry, statuses) : single(entry)));
}

/** The year that a scene shows in a briefing played for `current`. */
export function yearOf(year: SceneYear, current: Year): Year {
  return year === "current" ? current : year;
}

/** The year that a briefing is played for: the chosen one, else that of the day, kept within the plan's years. */
export function currentYear(years: readonly Year[], day: string, chosen: Year | null): Year {
  const wanted = chosen ?? Number(day.slice(0, 4));
  return Math.min(years.at(-1) ?? wanted, Math.max(years[0] ?? wanted, wanted));
}
