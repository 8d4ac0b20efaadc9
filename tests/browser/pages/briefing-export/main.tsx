import "#app/theme/fonts.css";
import "#app/ui/base.css";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { makeSlide } from "#app/briefing/make-slide.ts";
import type { ExportSlide } from "#app/briefing-export/export-request.ts";
import { shippedBriefings } from "#app/data/briefings.ts";
import { fileUrls, sourceUrls } from "#app/data/sources.ts";
import { LanguageContext, languages } from "#app/language/language.ts";
import { buildMapData } from "#app/map/map-data.ts";
import { fontFaces } from "#app/map/map-fonts.ts";
import { buildProgressMap } from "#app/map/progress-map.ts";
import { buildScene } from "#app/map/scene.ts";
import { ExportDialog } from "#app/panels/briefing-export/export-dialog.tsx";
import { isLayerVisible, layerIds } from "#app/state/layer-id.ts";
import type { CameraMove } from "#app/state/view.ts";
import { applyTheme } from "#app/theme/apply-theme.ts";
import type { ThemeName } from "#app/theme/tokens.ts";
import { type BriefingScene, briefing } from "#domain/briefing/briefing.ts";
import { playedScenes } from "#domain/briefing/play.ts";
import { basemap } from "#domain/config/app-config.ts";
import { featureCollection, type PlanFeatureCollection, type SourceId, sourceIds } from "#domain/features/feature.ts";
import { type Bbox, bboxOf, unionBbox } from "#domain/geo/bbox.ts";
import { indexPlan } from "#domain/plan/plan-index.ts";
import { plan } from "#domain/plan/plan.ts";
import { statusesOn } from "#domain/progress/feature-status.ts";
import { lightRules } from "#domain/progress/light-rules.ts";

// The export's dialog with the scenes of a shipped briefing behind it, without the wall that usually opens it.

const query = new URLSearchParams(location.search);
const language = languages.find((each) => each === query.get("lang")) ?? "zh";
const theme: ThemeName = query.get("theme") === "kiln" ? "kiln" : "porcelain";
const asOf = "2026-11-23";

async function read(url: string): Promise<unknown> {
  return (await fetch(url)).json();
}

const [content, rules, played, ...collections] = await Promise.all([
  read(fileUrls.plan),
  read(fileUrls.lightRules),
  read(shippedBriefings.get(query.get("briefing") ?? "overview") ?? ""),
  ...sourceIds.map((id) => read(sourceUrls[id])),
]);
const entries = sourceIds.map((id, at): [SourceId, PlanFeatureCollection] => [
  id,
  featureCollection.parse(collections[at]),
]);
// Every source has its entry above.
const sources = Object.fromEntries(entries) as Record<SourceId, PlanFeatureCollection>;
const index = indexPlan(
  plan.parse(content),
  sourceIds.flatMap((id) => sources[id].features),
);
const data = buildMapData(sources, index);
const statuses = statusesOn(index, [], lightRules.parse(rules), asOf);
const progress = buildProgressMap(data, statuses);
const county: Bbox = bboxOf(sources.county.features[0]?.geometry ?? null) ?? [117.9, 25.3, 118.6, 25.9];
const approval = query.get("basemap");
const ground =
  approval === null
    ? null
    : basemap.parse({
        kind: "xyz",
        id: "town",
        name: "测试底图",
        nameEn: "Test map",
        attribution: "测试",
        attributionEn: "Test",
        approvalNumber: approval,
        tiles: ["/basemap/{z}/{x}/{y}.png"],
      });
/** Words that no plan has, for whoever looks for their glyphs. */
const added = query.get("added") ?? "";

function moveOf({ camera }: BriefingScene): CameraMove {
  if (camera.kind !== "features") return { kind: "county", request: 0 };
  const boxes = camera.features.map((id) => bboxOf(index.featureById.get(id)?.geometry ?? null));
  const bbox = unionBbox(boxes.filter((box) => box !== null));
  return bbox === null ? { kind: "county", request: 0 } : { kind: "bbox", bbox, request: 0 };
}

const parts = { index, statuses, references: new Map(), language, asOf, current: 2026, isConfidential: false };

function slides(): Promise<readonly ExportSlide[]> {
  const scenes = playedScenes(briefing.parse(played), statuses);
  const most = Number(query.get("most") ?? scenes.length);
  return Promise.resolve(
    scenes.slice(0, most).map((scene, at): ExportSlide => {
      const wanted = new Set<string>(["neighbours", "county", "townships", ...scene.scene.layers]);
      const slide = makeSlide(parts, scene);
      return {
        slide: at === 0 && added !== "" ? { ...slide, message: `${slide.message}${added}` } : slide,
        map: buildScene({
          data,
          progress,
          isComplete: true,
          year: scene.scene.year === "current" ? parts.current : scene.scene.year,
          toggledLayers: layerIds.filter((layer) => isLayerVisible(layer, []) !== wanted.has(layer)),
          opacities: {},
          selection: null,
          matching: null,
          theme,
          language,
          basemap: ground,
          scale: 1.15,
          fontFaces: fontFaces([]),
        }),
        move: moveOf(scene.scene),
        county,
      };
    }),
  );
}

function Page() {
  const [isOpen, setOpen] = useState(true);
  return (
    <LanguageContext value={language}>
      <button type="button" onClick={() => setOpen(true)}>
        {language === "zh" ? "打开" : "Open"}
      </button>
      {isOpen && (
        <ExportDialog
          title={language === "zh" ? "总体汇报" : "Overview"}
          slides={slides}
          current={0}
          basemap={ground}
          onClose={() => setOpen(false)}
        />
      )}
    </LanguageContext>
  );
}

applyTheme(document.documentElement, theme);
const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<Page />);
