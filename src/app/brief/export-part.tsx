import { ExportDialog } from "#app/panels/briefing-export/export-dialog.tsx";
import type { BriefView } from "#app/state/brief-view.ts";
import { type LoadedPlan, useMapFonts } from "#app/use-map-scene.ts";
import type { Slides } from "./use-slides.ts";
import { mapOfScene } from "./use-wall-picture.ts";
import { moveOfScene } from "./wall-scene.ts";

type ExportPartProps = {
  readonly title: string;
  readonly loaded: LoadedPlan;
  readonly made: Slides;
  readonly view: BriefView;
  readonly current: number;
  readonly onClose: () => void;
};

/** Takes the briefing away as it stands now. */
export function ExportPart({ title, loaded, made, view, current, onClose }: ExportPartProps) {
  const { theme, language } = view;
  const fontFaces = useMapFonts(loaded);
  const slides = made.slides.flatMap((slide, at) => {
    const played = made.scenes[at];
    if (played === undefined) return [];
    const map = mapOfScene({ loaded, made, played, theme, language, fontFaces, symbols: 1.15, labels: 1.15 });
    return [{ slide, map, move: moveOfScene(loaded.index, played.scene.camera, 16, at), county: loaded.county }];
  });
  return (
    <ExportDialog
      title={title}
      slides={() => Promise.resolve(slides)}
      current={current}
      basemap={null}
      onClose={onClose}
    />
  );
}
