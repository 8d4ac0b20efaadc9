import { isoDay } from "#app/iso-day.ts";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useSlides } from "#app/brief/use-slides.ts";
import { Wall } from "#app/brief/wall.tsx";
import type { PlanData } from "#app/data/plan-store.ts";
import { nameIn, useMessages } from "#app/language/language.ts";
import { briefPath, hrefOf, pathOf } from "#app/page/page-path.ts";
import { usePageLook } from "#app/page/use-page-look.ts";
import { AccountMenu } from "#app/panels/account/account-menu.tsx";
import { deskMessages } from "#app/panels/briefing-editor/desk-messages.ts";
import { EditorBar, type EditorAsk } from "#app/panels/briefing-editor/editor-bar.tsx";
import { issuesOfEntry } from "#app/panels/briefing-editor/issue-words.ts";
import { NameFields } from "#app/panels/briefing-editor/name-fields.tsx";
import { SceneForm } from "#app/panels/briefing-editor/scene-form.tsx";
import { SceneList } from "#app/panels/briefing-editor/scene-list.tsx";
import { initialBriefView } from "#app/state/brief-view.ts";
import type { Theme } from "#app/state/view.ts";
import { Button } from "#app/ui/button.tsx";
import type { LoadedPlan } from "#app/use-map-scene.ts";
import type { ProgressParts } from "#app/use-progress.ts";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { readingOf } from "#domain/briefing/briefing-draft.ts";
import * as scenes from "#domain/briefing/edit-scenes.ts";
import { DeskCentre, type Notice } from "./desk-centre.tsx";
import { DeskDialogs, type OpenDialog } from "./desk-dialogs.tsx";
import { editorHref, type EditorView } from "./editor-address.ts";
import styles from "./editor.module.css";
import type { PreviewMap } from "./preview.tsx";
import { downloadBriefing } from "./briefing-file.ts";
import { sceneStart } from "./scene-start.ts";
import { useBroughtView, useCapture } from "./use-capture.ts";
import { type DraftStart, useDraft } from "./use-draft.ts";
import { useUndoKeys } from "./use-editor-keys.ts";
import { playedEntries, useRows } from "./use-entries.ts";
import { briefingChoices, useKnownBriefings } from "./use-known-briefings.ts";
import { useSaving } from "./use-saving.ts";
import { statusWords } from "./status-words.ts";

type EditorDeskProps = {
  /** The briefing of the path, which there is a page at. */
  readonly path: string;
  /** `newer`: what has been saved since the restored draft was begun; `fresh`: the newest content, `null` for none. */
  readonly start: DraftStart & { readonly newer: number | null; readonly fresh: Briefing | null };
  readonly wasRestored: boolean;
  readonly loaded: LoadedPlan;
  readonly data: PlanData;
  readonly progress: ProgressParts;
  readonly view: EditorView;
  readonly onView: (view: EditorView) => void;
  readonly onDay: (day: string | null) => void;
  readonly now: () => Date;
};

/** The editor itself: scenes, preview and form over one draft with its history. */
export function EditorDesk(props: EditorDeskProps) {
  const { path, start, wasRestored, loaded, data, progress, view, onView, onDay, now } = props;
  const texts = useMessages(deskMessages);
  const { language, theme } = view;
  const { index } = loaded;
  const desk = useDraft(start.briefing.id, start);
  const { draft, at, edit } = desk;
  const saving = useSaving(desk);
  const isServed = progress.data?.origin === "server";
  const known = useKnownBriefings(isServed);
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [wallTheme, setWallTheme] = useState<Theme>("kiln");
  const [isPlaying, setPlaying] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(() =>
    !wasRestored
      ? null
      : {
          text: start.newer === null ? texts.restored : `${texts.restored}${texts.newer(start.newer)}`,
          canUndo: false,
        },
  );
  usePageLook(isPlaying ? wallTheme : theme, language, `${nameIn(language, draft)} · ${texts.page}`);

  const reading = useMemo(() => readingOf(draft, index), [draft, index]);
  const issues = useMemo(() => [...reading.issues, ...saving.refused], [reading, saving.refused]);
  // What is typed comes first; the preview follows in the next breath.
  const shown = useDeferredValue(draft);
  const today = isoDay(now());
  const made = useSlides(shown, loaded, data, progress, language, null, today);
  const entries = useMemo(() => playedEntries(shown, made), [shown, made]);
  const rows = useRows(draft, entries, issues);
  const entry = draft.scenes[at];
  const scene = entry === undefined ? null : scenes.sceneOf(entry);
  const day = scene?.asOf ?? null;
  useEffect(() => onDay(day), [day, onDay]);
  const present = entries[at] ?? entries.at(-1);
  const map = useRef<PreviewMap>(null);
  const presentView = useCallback(() => map.current?.view() ?? null, []);
  const wallView = useMemo(() => ({ ...initialBriefView, theme: wallTheme, language }), [wallTheme, language]);
  const say = useCallback((text: string, canUndo = true) => setNotice({ text, canUndo }), []);
  const capture = useCapture(desk, index, now, (title) => say(texts.captured(title)));
  const brought = useBroughtView(view, capture);
  useUndoKeys(desk.undo, desk.redo, isPlaying);

  const leaveWall = useCallback(() => setPlaying(false), []);
  const goTo = (id: string, from: string | null = null): void => {
    const hasPath = isServed || known.some((each) => each.id === id && !each.isMereDraft);
    window.location.assign(editorHref(id, path, hasPath, { ...view, from, isChosen: true }));
  };
  const ask = (asked: EditorAsk): void => {
    switch (asked) {
      case "undo":
      case "redo":
        desk[asked]();
        setNotice(null);
        return;
      case "play":
        setPlaying(made.slides.length > 0);
        return;
      case "download":
        if (!downloadBriefing(draft, reading.issues)) setOpen("issues");
        return;
      case "discard": {
        const content = desk.base ?? start.fresh;
        if (content !== null) edit(content);
        say(texts.discarded);
        return;
      }
      case "wall":
        window.open(hrefOf({ path: briefPath(draft.id), query: "" }), "_blank");
        return;
      case "theme":
        onView({ ...view, theme: theme === "kiln" ? "porcelain" : "kiln" });
        return;
      case "language":
        onView({ ...view, language: language === "zh" ? "en" : "zh" });
        return;
      case "save":
      case "new":
      case "file":
      case "versions":
        setOpen(asked);
    }
  };
  const remove = (): void => {
    const title = rows[at]?.title ?? "";
    edit(scenes.removeEntry(draft, at));
    say(texts.removed(title));
  };

  if (isPlaying)
    return (
      <Wall
        id={draft.id}
        title={nameIn(language, draft)}
        view={wallView}
        first={Math.min(present?.first ?? 0, made.scenes.length - 1)}
        loaded={loaded}
        made={made}
        progress={progress}
        onDay={onDay}
        now={now}
        onLeave={leaveWall}
      />
    );
  const { store, data: progressData } = progress;
  return (
    <div className={styles["page"]}>
      <EditorBar
        briefings={briefingChoices(known, draft, language, texts.notSaved)}
        id={draft.id}
        homeHref={hrefOf({ path: pathOf("explore"), query: "" })}
        canUndo={desk.canUndo}
        canRedo={desk.canRedo}
        isServed={isServed}
        isBusy={saving.state.kind === "saving"}
        isChanged={desk.isChanged && (desk.base ?? start.fresh) !== null}
        hasWall={desk.basedOn > 0 || start.fresh !== null}
        nextTheme={theme === "kiln" ? "porcelain" : "kiln"}
        status={statusWords(texts, desk, saving.state)}
        account={
          isServed && store !== null && progressData !== null ? (
            <AccountMenu store={store} data={progressData} index={index} />
          ) : null
        }
        onBriefing={goTo}
        onAsk={ask}
      />
      <main className={styles["desk"]}>
        <div className={styles["left"]}>
          <NameFields
            briefing={draft}
            issues={issues}
            onChange={(changes, group) => edit({ ...draft, ...changes }, group)}
          />
          <SceneList
            rows={rows}
            at={at}
            onChoose={desk.choose}
            onMove={(from, to) => {
              if (to >= 0 && to < draft.scenes.length) edit(scenes.moveEntry(draft, from, to), null, to);
            }}
            onAdd={() => edit(scenes.insertEntry(draft, at + 1, scenes.newScene(draft, sceneStart)), null, at + 1)}
            onDuplicate={() => edit(scenes.duplicateEntry(draft, at), null, at + 1)}
            onRemove={remove}
          >
            <Button onClick={() => setOpen("link")}>{texts.fromLink}</Button>
          </SceneList>
        </div>
        <DeskCentre
          loaded={loaded}
          made={made}
          present={present}
          language={language}
          theme={wallTheme}
          map={map}
          notice={notice}
          onTheme={setWallTheme}
          onCamera={(camera) => {
            edit(scenes.changeScene(draft, at, { camera }));
            say(texts.viewTaken);
          }}
          onUndo={() => ask("undo")}
          onDismiss={() => setNotice(null)}
        />
        <div className={styles["right"]}>
          {entry !== undefined && scene !== null && (
            <SceneForm
              entry={entry}
              scene={scene}
              parts={made.parts}
              issues={issuesOfEntry(issues, entry, at)}
              warnings={issuesOfEntry(reading.warnings, entry, at)}
              presentView={presentView}
              onChange={(changes, group) =>
                edit(scenes.changeScene(draft, at, changes), group === undefined ? null : `${at} ${group}`)
              }
              onOver={(over) => {
                if (entry.kind === "series") edit(scenes.replaceEntry(draft, at, { ...entry, over }), `${at} over`);
              }}
            />
          )}
        </div>
      </main>
      <DeskDialogs
        open={open}
        onOpen={setOpen}
        desk={desk}
        saving={saving}
        reading={reading}
        known={known}
        session={progressData?.session ?? null}
        capture={capture}
        brought={brought}
        goTo={goTo}
        say={say}
      />
    </div>
  );
}
