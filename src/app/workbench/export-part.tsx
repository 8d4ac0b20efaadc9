import { useDeferredValue, useMemo, useState } from "react";
import { drawnOnlyCount, planLayerIds, planLayers } from "#app/data-export/plan-layers.ts";
import { temporaryLayers } from "#app/data-export/temporary-layers.ts";
import { isoDay } from "#app/iso-day.ts";
import { textIn, useLanguage, useMessages } from "#app/language/language.ts";
import { initialView } from "#app/state/view.ts";
import { encodeView } from "#app/state/view-url.ts";
import { EmbedSnippet } from "#app/panels/data-export/embed-snippet.tsx";
import { ContentChoice, type ContentOption, type ExportScope } from "#app/panels/data-export/content-choice.tsx";
import { ExportActions } from "#app/panels/data-export/export-actions.tsx";
import { ExportPreview } from "#app/panels/data-export/export-preview.tsx";
import { FormatChoice, type FormatSettings } from "#app/panels/data-export/format-choice.tsx";
import { messages } from "#app/panels/data-export/messages.ts";
import styles from "#app/panels/data-export/data-export.module.css";
import { matchingFeatures } from "#app/state/matching.ts";
import { exportCrs } from "#domain/data-export/export-crs.ts";
import { safeName } from "#domain/data-export/export-layer.ts";
import { lossesOf } from "#domain/data-export/losses.ts";
import { embedSnippet, shownAlone } from "./embed-code.ts";
import { planOptions } from "./export-options.ts";
import { useExportRun } from "./use-export-run.ts";
import { useReferences } from "./use-references.ts";
import type { WorkbenchProps } from "./workbench-props.ts";

/** What is ticked at first: what the plan is about. */
const usual: readonly string[] = planLayerIds.filter((id) => id !== "context" && id !== "township-zones");

/** Takes data away as a file: layers of the plan and temporary layers, in a format and a coordinate system. */
export function ExportPart(props: WorkbenchProps) {
  const { index, data, loaded, view, statuses, asOf, now, layers, progress } = props;
  const texts = useMessages(messages);
  const language = useLanguage();
  const [scope, setScope] = useState<ExportScope | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(usual));
  const [settings, setSettings] = useState<FormatSettings>({ format: "xlsx", epsg: 4490, coordinates: "columns" });
  const { run, start, cancel } = useExportRun();
  const references = useReferences(data.references);

  const { filters, year } = view;
  const filtered = useMemo(() => matchingFeatures(index, filters, year), [index, filters, year]);
  const isFiltered = filtered !== null && scope !== "all";
  const matching = isFiltered ? filtered : null;
  const chosenPlan = useMemo(() => planLayerIds.filter((id) => ticked.has(id)), [ticked]);
  const chosenTemporary = useMemo(() => layers.filter(({ id }) => ticked.has(id)), [layers, ticked]);
  const wanted = useMemo(
    () => [
      ...planLayers(
        { index, sources: loaded.sources, statuses: statuses.all, references, asOf, matching, language },
        chosenPlan,
      ),
      ...temporaryLayers(chosenTemporary, language),
    ],
    [index, loaded.sources, statuses.all, references, asOf, matching, language, chosenPlan, chosenTemporary],
  );
  const { format, coordinates } = settings;
  const crs = exportCrs(format === "kml" ? 4326 : settings.epsg);
  // What a large layer loses takes a while to count; ticking goes first.
  const counted = useDeferredValue(wanted);
  const losses = useMemo(() => {
    const found = lossesOf(counted, { format, crs, coordinates }).map((loss) => texts.loss(loss));
    const drawn = chosenPlan.includes("context") ? drawnOnlyCount(loaded.sources) : 0;
    if (drawn > 0) found.push(texts.drawnOnly(drawn));
    if (statuses.all === null && chosenPlan.length > 0) found.push(texts.noProgress);
    return found;
  }, [counted, format, crs, coordinates, texts, chosenPlan, loaded.sources, statuses.all]);

  const { document: plan } = index.plan;
  const title = textIn(language, { text: plan.shortTitle, textEn: plan.shortTitleEn });
  const madeOn = progress.store?.today() ?? isoDay(now());
  const what = wanted.length === 1 ? (wanted[0]?.title ?? "") : texts.manyLayers;
  const fileName = safeName(
    `${title}-${what}-${madeOn}-${crs.isDegrees ? crs.name.replace(" ", "") : `EPSG${crs.epsg}`}`,
  );
  const credits = loaded.credits === null ? null : textIn(language, loaded.credits);
  const make = (): void => {
    const lines = [
      texts.aboutSource(textIn(language, { text: plan.title, textEn: plan.titleEn }), plan.number),
      ...(credits === null ? [] : [texts.aboutCredits(credits)]),
      texts.aboutCrs(texts.crsNames[crs.epsg]),
      ...(statuses.all === null ? [] : [texts.aboutAsOf(asOf)]),
      texts.aboutScope(isFiltered),
      texts.aboutMadeOn(madeOn),
      ...losses,
    ];
    const about = { title: `${title} ${what}`, notice: texts.notice, lines };
    const madeAt = now().toISOString();
    void start(wanted, { format, crs, coordinates, about, language, fileName, madeOn, madeAt });
  };
  const snippet = useMemo(
    () => embedSnippet(encodeView(shownAlone(view), initialView(index.plan.years, now())), title),
    [view, index.plan.years, now, title],
  );
  const temporaryOptions = layers.map(({ id, name, features: { features } }): ContentOption => {
    return { key: id, title: name, count: features.length, total: features.length };
  });
  return (
    <section className={styles["panel"]} aria-label={texts.title}>
      <p className={styles["intro"]}>{texts.intro}</p>
      <ContentChoice
        planOptions={planOptions(loaded.sources, matching, language)}
        temporaryOptions={temporaryOptions}
        ticked={ticked}
        onTick={(key, isTicked) => {
          const next = new Set(ticked);
          if (isTicked) next.add(key);
          else next.delete(key);
          setTicked(next);
        }}
        scope={isFiltered ? "filtered" : "all"}
        hasFilter={filtered !== null}
        onScope={setScope}
      />
      <FormatChoice settings={settings} onSettings={(changes) => setSettings({ ...settings, ...changes })} />
      <ExportPreview layers={wanted} losses={losses} fileName={fileName} />
      <ExportActions
        run={run}
        isReady={wanted.length > 0}
        isComplete={loaded.isComplete}
        onMake={make}
        onCancel={cancel}
      />
      <EmbedSnippet snippet={snippet} origins={data.embedOrigins} />
    </section>
  );
}
