import { useEffect, useMemo, useState } from "react";
import { rememberedSheet, rememberSheet, type SheetSettings } from "#app/data/sheet-settings.ts";
import { isoDay } from "#app/iso-day.ts";
import { nameIn, textIn, useLanguage, useMessages } from "#app/language/language.ts";
import { buildScene } from "#app/map/scene.ts";
import { whyNoExport } from "#app/paper/approval.ts";
import { longestSide } from "#app/paper/still-map.ts";
import { sheetMessages } from "#app/panels/sheet/messages.ts";
import { SheetActions } from "#app/panels/sheet/sheet-actions.tsx";
import { SheetForm } from "#app/panels/sheet/sheet-form.tsx";
import { type FitTarget, SheetPlaceChoice } from "#app/panels/sheet/sheet-place.tsx";
import styles from "#app/panels/sheet/sheet.module.css";
import type { SheetContent } from "#app/sheet/sheet-content.ts";
import { sheetFrame } from "#app/sheet/sheet-frame.ts";
import { mapFrameOf } from "#app/sheet/sheet-layout.ts";
import { sheetTheme } from "#app/sheet/sheet-legend.ts";
import { sheetWords } from "#app/sheet/sheet-words.ts";
import { matchingFeatures } from "#app/state/matching.ts";
import { toggledOn } from "#app/state/layer-id.ts";
import { useMapFonts } from "#app/use-map-scene.ts";
import { bboxOf } from "#domain/geo/bbox.ts";
import { paperFactor, resolutions } from "#domain/sheet/paper.ts";
import { centerOf, edgeOverlay, placeOf, type SheetGround } from "./sheet-ground.ts";
import { countyRings, sheetJob, townshipJob, townshipZones } from "./sheet-jobs.ts";
import { SheetPreviews } from "./sheet-previews.tsx";
import { useSheetRun } from "./use-sheet-run.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

/** Takes what the map shows to paper: a sheet at an exact scale, or an atlas of the townships. */
export function SheetPart(props: WorkbenchProps) {
  const { index, data, loaded, view, statuses, asOf, now, layers, map, sight } = props;
  const texts = useMessages(sheetMessages);
  const language = useLanguage();
  const [settings, setSettings] = useState(rememberedSheet);
  const [typedTitle, setTitle] = useState<string | null>(null);
  const [ground, setGround] = useState<SheetGround>({ kind: "fitted", bbox: loaded.county });
  const [isPicking, setPicking] = useState(false);
  const [most] = useState(longestSide);
  const { run, start, cancel } = useSheetRun();

  const { plan } = index;
  const title =
    typedTitle ??
    texts.sheetTitle(
      textIn(language, { text: plan.document.shortTitle, textEn: plan.document.shortTitleEn }),
      view.year,
    );
  const paper = useMemo(
    () => ({ name: settings.paper, orientation: settings.orientation }),
    [settings.paper, settings.orientation],
  );
  const room = mapFrameOf({ paper, grid: settings.grid, place: { center: centerOf(ground), scale: 1 } });
  const { place, text } = useMemo(() => placeOf(ground, room.width, room.height), [ground, room.width, room.height]);
  const basemap = data.basemaps.find(({ id }) => id === view.basemap) ?? null;
  const fontFaces = useMapFonts(loaded);
  const factor = paperFactor(paper);
  const { year, filters, toggledLayers, opacities } = view;
  const matching = useMemo(() => matchingFeatures(index, filters, year), [index, filters, year]);
  const scene = useMemo(
    () =>
      buildScene({
        data: loaded.mapData,
        progress: statuses.map,
        isComplete: loaded.isComplete,
        year,
        toggledLayers: toggledOn("data", toggledLayers),
        opacities,
        selection: null,
        matching,
        theme: sheetTheme,
        language,
        basemap,
        scale: factor,
        fontFaces,
      }),
    [loaded, statuses.map, year, toggledLayers, opacities, matching, language, basemap, factor, fontFaces],
  );
  const madeOn = isoDay(now());
  const { grid, issuer } = settings;
  const job = useMemo(() => {
    if (place === null || !loaded.isComplete) return null;
    const credits = loaded.credits === null ? "" : textIn(language, loaded.credits);
    const content: SheetContent = {
      paper,
      place,
      grid,
      title,
      issuer: issuer.trim(),
      language,
      asOf,
      madeOn,
      sources: [plan.document.number, credits].filter((part) => part !== "").join(" · "),
      basemap,
      countyRings: countyRings(loaded),
      pageNumber: null,
    };
    return sheetJob(content, scene, layers, year, loaded.county);
  }, [place, loaded, language, paper, grid, title, issuer, asOf, madeOn, plan, basemap, scene, layers, year]);

  const change = (changes: Partial<SheetSettings>): void => {
    const next = { ...settings, ...changes };
    setSettings(next);
    rememberSheet(next);
  };
  const selected = view.selection === null ? undefined : index.featureById.get(view.selection);
  const selectedBox = bboxOf(selected?.geometry ?? null);
  const fit = (target: FitTarget): void => {
    const bbox = target === "county" ? loaded.county : target === "view" ? sight : selectedBox;
    if (bbox !== null) setGround({ kind: "fitted", bbox });
  };
  useEffect(() => {
    if (place === null) return undefined;
    map.show("sheet", [edgeOverlay({ ...place, width: room.width, height: room.height }, view.theme)]);
    return () => map.show("sheet", []);
  }, [map, place, room.width, room.height, view.theme]);
  useEffect(() => {
    if (!isPicking) return undefined;
    map.pick((position) => {
      setGround({ kind: "typed", center: position, text });
      setPicking(false);
    });
    return () => map.pick(null);
  }, [map, isPicking, text]);

  const refusal = ((): string | null => {
    const why = whyNoExport(basemap, language);
    if (why !== null) return why;
    if (!loaded.isComplete) return texts.loading;
    if (place === null) return texts.scaleIssue;
    const longest = Math.max(room.width, room.height) / 25.4;
    const pixels = Math.ceil(longest * settings.resolution);
    const lower = resolutions.toReversed().find((dots) => longest * dots <= most) ?? null;
    return most > 0 && pixels > most ? texts.tooLarge(pixels, most, lower) : null;
  })();
  const zones = townshipZones(loaded);
  const make = (what: "pdf" | "png" | "atlas"): void => {
    if (job === null) return;
    const { resolution } = settings;
    void start(async (hooks) => {
      const { makeSheet } = await import("#app/sheet/make-sheet.ts");
      if (what !== "atlas") return makeSheet({ kind: "sheet", format: what, job, resolution }, hooks);
      const sheets = zones.map((zone, at) => {
        const name = nameIn(language, zone.properties);
        const number = sheetWords[language].pageOf(at + 2, zones.length + 1);
        return { name, job: townshipJob(job, zone, texts.townshipTitle(name, title), number) };
      });
      return makeSheet({ kind: "atlas", title: texts.seriesTitle(title), sheets, resolution }, hooks);
    });
  };
  return (
    <section className={styles["panel"]} aria-label={texts.title}>
      <p className={styles["intro"]}>{texts.intro}</p>
      <SheetPreviews
        job={job}
        paper={paper}
        resolution={settings.resolution}
        size={sheetFrame(paper, true).size}
        isHeld={run.kind === "running"}
      />
      <SheetForm
        settings={settings}
        onSettings={change}
        title={title}
        onTitle={setTitle}
        scaleText={text}
        isScale={place !== null}
        onScale={(typed) => setGround({ kind: "typed", center: centerOf(ground), text: typed })}
      >
        <SheetPlaceChoice hasFeature={selectedBox !== null} isPicking={isPicking} onFit={fit} onPick={setPicking} />
      </SheetForm>
      <SheetActions refusal={refusal} run={run} townships={zones.length} onMake={make} onCancel={cancel} />
    </section>
  );
}
