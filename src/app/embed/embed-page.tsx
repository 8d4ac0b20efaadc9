import { ExternalLink, X } from "lucide-react";
import { useMemo, useState } from "react";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { Plan } from "#domain/plan/plan.ts";
import type { PlanData } from "#app/data/plan-store.ts";
import { isoDay } from "#app/iso-day.ts";
import { LanguageContext, nameIn, textIn } from "#app/language/language.ts";
import { lightTerm } from "#app/language/progress-terms.ts";
import { accuracyName, kindName } from "#app/language/terms.ts";
import { noInsets } from "#app/layout/insets.ts";
import type { MapRequests } from "#app/map/map-tools.ts";
import { MapView } from "#app/map/map-view.tsx";
import { buildScene } from "#app/map/scene.ts";
import { schematicLayers } from "#app/map/schematic-layers.ts";
import { usePageLook } from "#app/page/use-page-look.ts";
import { isLayerVisible } from "#app/state/layer-id.ts";
import { matchingFeatures } from "#app/state/matching.ts";
import { useLoadedPlan, useSceneInput } from "#app/use-map-scene.ts";
import { useProgress } from "#app/use-progress.ts";
import { useSettled } from "#app/use-settled.ts";
import { useSight } from "#app/use-sight.ts";
import { useStatuses } from "#app/use-statuses.ts";
import { useTerrain } from "#app/use-terrain.ts";
import { EmbedLegend } from "./embed-legend.tsx";
import styles from "./embed.module.css";
import { messages } from "./messages.ts";
import { useEmbedMessages } from "./use-embed-messages.ts";
import { useEmbedView } from "./use-embed-view.ts";

type EmbedPageProps = {
  readonly data: PlanData;
  readonly plan: Plan;
  readonly now: () => Date;
};

const noRequests: MapRequests = { overlays: [], drawing: null, onPick: null, onOverlay: null, comparison: null };
const nobody = { current: null };
const ignore = (): void => undefined;

/** The map without its panels, for a frame in another page, with which it speaks by messages. */
export function EmbedPage({ data, plan, now }: EmbedPageProps) {
  const loaded = useLoadedPlan(data, plan);
  const { index, isComplete } = loaded;
  const embedded = useEmbedView(plan, index, isComplete, now);
  const { state, dispatch, tell } = embedded;
  const { view, move } = state;
  const { language, selection, year, filters } = view;
  const texts = messages[language];
  const title = nameIn(language, { name: plan.document.shortTitle, nameEn: plan.document.shortTitleEn });
  usePageLook(view.theme, language, title);
  const [hovered, setHovered] = useState<FeatureId | null>(null);
  const sight = useSight(index);
  const isMapThere = sight.box !== null;
  const matching = useMemo(() => matchingFeatures(index, filters, year), [index, filters, year]);
  const progress = useProgress(useSettled(isMapThere, 2000), view.asOf, now);
  const statuses = useStatuses(progress, index, loaded.mapData, view, matching);
  const terrain = useTerrain(data.hasTerrain, view.toggledLayers, language);
  const asOf = progress.data?.asOf ?? isoDay(now());
  const sceneInput = useSceneInput(loaded, view, matching, data, statuses.map, asOf, terrain.info);
  const scene = useMemo(() => buildScene(sceneInput), [sceneInput]);
  useEmbedMessages(embedded, index, data.embedOrigins, isComplete && isMapThere);
  const { address } = tell(view);
  const chosen = selection === null ? undefined : index.featureById.get(selection);
  const light = statuses.all?.find(({ feature }) => feature.id === selection)?.light ?? null;
  return (
    <LanguageContext value={language}>
      <main className={styles["page"]} aria-label={texts.title}>
        <MapView
          scene={scene}
          move={move}
          insets={noInsets}
          county={loaded.county}
          hovered={hovered}
          isSchematic={schematicLayers(loaded.mapData).some((layer) => isLayerVisible(layer, view.toggledLayers))}
          credits={`${loaded.credits === null ? "" : textIn(language, loaded.credits)}${terrain.credits}`}
          basemap={data.basemaps.find(({ id }) => id === view.basemap) ?? null}
          onCamera={(camera) => dispatch({ type: "cameraMoved", camera })}
          onSelect={(feature) => dispatch({ type: "selected", feature })}
          onHover={setHovered}
          onRest={sight.onRest}
          onFit={() => dispatch({ type: "fitCounty" })}
          onProblem={ignore}
          requests={noRequests}
          live={nobody}
        />
        <header className={styles["head"]}>
          <h1>
            {title}
            <small>{texts.year(year)}</small>
          </h1>
          {matching !== null && <p role="status">{texts.filtered(matching.size, index.features.length)}</p>}
          <EmbedLegend toggledLayers={view.toggledLayers} />
          <a href={address} target="_blank" rel="noopener">
            {texts.open}
            <ExternalLink aria-hidden />
          </a>
        </header>
        {chosen !== undefined && (
          <section className={styles["chosen"]} aria-label={texts.chosen}>
            <h2>{nameIn(language, chosen.properties)}</h2>
            <p>
              {[
                kindName(language, chosen.properties.kind),
                accuracyName(language, chosen.properties.position.accuracy),
                ...(light === null ? [] : [lightTerm(language, light)]),
              ].join(" · ")}
            </p>
            <a href={address} target="_blank" rel="noopener">
              {texts.openFeature}
              <ExternalLink aria-hidden />
            </a>
            <button
              type="button"
              aria-label={texts.close}
              onClick={() => dispatch({ type: "selected", feature: null })}
            >
              <X aria-hidden />
            </button>
          </section>
        )}
      </main>
    </LanguageContext>
  );
}
