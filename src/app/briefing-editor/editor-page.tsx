import { useEffect, useState } from "react";
import { useBriefing } from "#app/brief/use-briefing.ts";
import { type BriefingDraft, readBriefingDraft } from "#app/data/briefing-drafts.ts";
import type { PlanData, PlanStore } from "#app/data/plan-store.ts";
import { LanguageContext } from "#app/language/language.ts";
import { currentAddress } from "#app/page/page-path.ts";
import { usePageLook } from "#app/page/use-page-look.ts";
import { deskMessages } from "#app/panels/briefing-editor/desk-messages.ts";
import { Button } from "#app/ui/button.tsx";
import { useLoadedPlan } from "#app/use-map-scene.ts";
import { useProgress } from "#app/use-progress.ts";
import { briefing, type Briefing } from "#domain/briefing/briefing.ts";
import type { Plan } from "#domain/plan/plan.ts";
import { namedBriefing, readEditorView } from "./editor-address.ts";
import { EditorDesk } from "./editor-desk.tsx";
import styles from "./editor.module.css";
import { sceneStart } from "./scene-start.ts";
import type { DraftStart } from "./use-draft.ts";

type EditorPageProps = {
  /** The briefing of the path. */
  readonly id: string;
  readonly store: PlanStore;
  readonly data: PlanData;
  readonly plan: Plan;
  readonly now: () => Date;
};

/** A briefing that nothing has been written of yet. */
function emptyBriefing(id: string): Briefing {
  const { zh, en } = { zh: deskMessages.zh.newName, en: deskMessages.en.newName };
  const scene = { kind: "scene", id: "scene", ...sceneStart };
  return briefing.parse({ version: 1, id, name: zh, nameEn: en, scenes: [scene] });
}

/** The editor of a briefing at its address: loads what there is, and the draft that this browser has of it. */
export function EditorPage({ id: pathId, store, data, plan, now }: EditorPageProps) {
  const [{ query }] = useState(currentAddress);
  const id = namedBriefing(query) ?? pathId;
  const [view, setView] = useState(() => readEditorView(query));
  const { language, theme } = view;
  const texts = deskMessages[language];
  const [day, setDay] = useState<string | null>(null);
  const loaded = useLoadedPlan(data, plan);
  const progress = useProgress(true, day, now);
  const { file, reload } = useBriefing(id, progress.data?.origin ?? null);
  const [draft, setDraft] = useState<BriefingDraft | null | undefined>(undefined);
  useEffect(() => void readBriefingDraft(id).then(setDraft), [id]);
  useEffect(() => void store.loadReferences(), [store]);
  const [start, setStart] = useState<
    (DraftStart & { readonly newer: number | null; readonly fresh: Briefing | null }) | null
  >(null);
  const isNew = file.status === "failed" && file.problem.kind === "status" && file.problem.status === 404;
  if (start === null && draft !== undefined && (file.status === "ready" || isNew)) {
    const stored = file.status === "ready" ? file.value : { briefing: null, version: 0 };
    const { briefing: fresh, version } = stored;
    setStart(
      draft === null
        ? { briefing: fresh ?? emptyBriefing(id), basedOn: version, base: fresh, newer: null, fresh }
        : {
            briefing: draft.briefing,
            basedOn: draft.basedOn,
            base: draft.basedOn === version ? fresh : null,
            newer: version > draft.basedOn ? version : null,
            fresh,
          },
    );
  }
  usePageLook(theme, language, texts.page);
  const hasFailed = file.status === "failed" && !isNew;
  return (
    <LanguageContext value={language}>
      {start !== null && loaded.isComplete && progress.data !== null ? (
        <EditorDesk
          path={pathId}
          start={start}
          wasRestored={draft !== null}
          loaded={loaded}
          data={data}
          progress={progress}
          view={view}
          onView={setView}
          onDay={setDay}
          now={now}
        />
      ) : (
        <main className={styles["state"]} role="status">
          {hasFailed ? texts.failed : texts.loading}
          {hasFailed && <Button onClick={reload}>{texts.retry}</Button>}
        </main>
      )}
    </LanguageContext>
  );
}
