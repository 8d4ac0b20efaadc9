import { useEffect, useMemo, useState } from "react";
import { newKey } from "#app/data/new-key.ts";
import type { UserLayerStore } from "#app/data/user-layers.ts";
import { previewOf } from "#app/intake/preview.ts";
import type { readFile } from "#app/intake/read-file.ts";
import { useLanguage } from "#app/language/language.ts";
import type { MapTools } from "#app/map/map-tools.ts";
import { overlayOf } from "#app/map/overlay-style.ts";
import { useRootScale } from "#app/page/use-root-scale.ts";
import { ImportDesk } from "#app/panels/intake/import-desk.tsx";
import { provenanceOf } from "#app/panels/intake/provenance-words.ts";
import type { Theme } from "#app/state/view.ts";
import { bboxOf, unionBbox } from "#domain/geo/bbox.ts";
import type { Candidate } from "#domain/intake/doctor/candidate.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { groundOf } from "#domain/intake/doctor/ground.ts";
import type { RawLayer } from "#domain/intake/raw-layer.ts";
import { nextStyle, type UserLayer } from "#domain/intake/user-layer.ts";
import type { FeatureCollection } from "geojson";
import { type Accepted, useIntake } from "./use-intake.ts";

type ImportPartProps = {
  readonly files: readonly File[];
  /** What the project itself knows of the ground: the county, its seats, its roads. */
  readonly known: readonly PlanFeature[];
  readonly layers: readonly UserLayer[];
  readonly layerStore: UserLayerStore;
  readonly map: MapTools;
  readonly theme: Theme;
  readonly now: () => Date;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onEnd: () => void;
  readonly read?: typeof readFile;
};

const owner = "intake";
/** Colours among those of temporary layers: blue for what is chosen, red for what is compared with it. */
const chosenColor = 4;
const comparedColor = 2;
/** Larger than a layer's own, so that points stand out round the plan's symbols. */
const previewSize = 5;

function boxOf({ features }: FeatureCollection) {
  return unionBbox(features.map(({ geometry }) => bboxOf(geometry)).filter((box) => box !== null));
}

/** Files on their way in, beside the map that shows where each reading puts them. */
export function ImportPart(props: ImportPartProps) {
  const { files, known, layers, layerStore, map, theme, now, onFiles, onEnd, read } = props;
  const language = useLanguage();
  const ground = useMemo(() => groundOf(known), [known]);
  const intake = useIntake(files, ground, read);
  const { step, open } = intake;
  const draft = step.kind === "read" ? step.drafts[open] : undefined;
  const [compared, setCompared] = useState<Candidate | null>(null);
  usePreview(map, theme, draft?.layer ?? null, draft?.choice ?? null, compared);

  const add = async (): Promise<void> => {
    const accepted = await intake.accept();
    if (accepted === null) return;
    const made: UserLayer[] = [];
    for (const each of accepted) {
      const layer = layerFrom(each, language, [...layers, ...made], now());
      made.push(layer);
      void layerStore.add(layer);
    }
    const box = unionBbox(accepted.map(({ brought }) => brought.box).filter((each) => each !== null));
    if (box !== null) map.flyTo(box);
    onEnd();
  };

  return (
    <ImportDesk
      fileNames={files.map(({ name }) => name)}
      step={step}
      encoding={intake.options.encoding}
      onEncoding={(encoding) => intake.readAgain({ encoding })}
      onColumns={(columns) => intake.readAgain({ columns })}
      open={open}
      onOpen={intake.setOpen}
      onDraft={intake.change}
      onPreview={setCompared}
      onFiles={onFiles}
      onAdd={() => void add()}
      onCancel={onEnd}
    />
  );
}

function layerFrom(
  { draft, brought, issues }: Accepted,
  language: "zh" | "en",
  others: readonly UserLayer[],
  at: Date,
): UserLayer {
  const name = draft.name.trim();
  return {
    id: newKey(),
    name: name === "" ? draft.layer.name : name,
    origin: "imported",
    features: brought.features,
    fields: draft.layer.fields,
    provenance: provenanceOf(language, draft, brought, issues),
    style: nextStyle(others),
    isVisible: true,
    madeAt: at.toISOString(),
  };
}

/** Shows the chosen reading and the one compared with it; the camera goes to what is chosen. */
function usePreview(
  map: MapTools,
  theme: Theme,
  layer: RawLayer | null,
  choice: Candidate | null,
  compared: Candidate | null,
): void {
  const scale = useRootScale();
  const chosen = useMemo(() => (layer === null || choice === null ? null : previewOf(layer, choice)), [layer, choice]);
  const other = useMemo(
    () => (layer === null || compared === null || compared === choice ? null : previewOf(layer, compared)),
    [layer, choice, compared],
  );
  const overlays = useMemo(() => {
    const overlay = (id: string, features: FeatureCollection | null, color: number) =>
      features === null
        ? []
        : [
            overlayOf(
              {
                id,
                features,
                fields: [],
                style: { color, opacity: 1, size: previewSize, colorBy: null, labelBy: null },
              },
              theme,
              scale,
            ),
          ];
    return [...overlay("intake-chosen", chosen, chosenColor), ...overlay("intake-compared", other, comparedColor)];
  }, [chosen, other, theme, scale]);
  useEffect(() => map.show(owner, overlays), [map, overlays]);
  useEffect(() => () => map.show(owner, []), [map]);
  useEffect(() => {
    const box = chosen === null ? null : boxOf(chosen);
    if (box !== null) map.flyTo(box);
  }, [map, chosen]);
}
