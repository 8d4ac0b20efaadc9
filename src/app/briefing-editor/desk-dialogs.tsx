import { useEffect, useRef, useState } from "react";
import { keepBriefingDraft } from "#app/data/briefing-drafts.ts";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { CaptureDialog } from "#app/panels/briefing-editor/capture-dialog.tsx";
import { ConflictDialog } from "#app/panels/briefing-editor/conflict-dialog.tsx";
import { deskMessages } from "#app/panels/briefing-editor/desk-messages.ts";
import type { EditorAsk } from "#app/panels/briefing-editor/editor-bar.tsx";
import { FileDialog } from "#app/panels/briefing-editor/file-dialog.tsx";
import { LinkDialog } from "#app/panels/briefing-editor/link-dialog.tsx";
import { NewDialog } from "#app/panels/briefing-editor/new-dialog.tsx";
import { IssueDialog, SaveDialog } from "#app/panels/briefing-editor/save-dialog.tsx";
import { VersionsDialog } from "#app/panels/briefing-editor/versions-dialog.tsx";
import { may } from "#domain/account/account.ts";
import type { Session } from "#domain/api/session.ts";
import { type Briefing, briefing } from "#domain/briefing/briefing.ts";
import type { DraftReading } from "#domain/briefing/briefing-draft.ts";
import type { Issue } from "#domain/result.ts";
import { readBriefingFile } from "./briefing-file.ts";
import { sceneStart } from "./scene-start.ts";
import type { DraftDesk } from "./use-draft.ts";
import { briefingChoices, type KnownBriefing } from "./use-known-briefings.ts";
import type { SavingDesk } from "./use-saving.ts";

/** The window that is open over the editor. */
export type OpenDialog = Extract<EditorAsk, "save" | "new" | "file" | "versions"> | "issues" | "link";

type DeskDialogsProps = {
  readonly open: OpenDialog | null;
  readonly onOpen: (open: OpenDialog | null) => void;
  readonly desk: DraftDesk;
  readonly saving: SavingDesk;
  readonly reading: DraftReading;
  readonly known: readonly KnownBriefing[];
  readonly session: Session | null;
  readonly capture: (link: string) => boolean;
  /** A view that the page was opened with, still to become a scene. */
  readonly brought: { readonly link: string | null; readonly settle: () => void };
  /** Leads to the editor of another briefing, with a view to make a scene of there. */
  readonly goTo: (id: string, from?: string) => void;
  readonly say: (text: string) => void;
};

/** Every window of the editor: saving, versions, conflicts, new briefings, files, links. */
export function DeskDialogs(props: DeskDialogsProps) {
  const { open, onOpen, desk, saving, reading, known, session, capture, brought, goTo, say } = props;
  const texts = useMessages(deskMessages);
  const language = useLanguage();
  const { draft } = desk;
  const [fault, setFault] = useState<{ readonly issues: readonly Issue[] | null } | null>(null);
  const close = (): void => onOpen(null);
  const choose = (at: number): void => {
    desk.choose(at);
    close();
  };
  const begin = async (content: Briefing, basedOn: number): Promise<void> => {
    await keepBriefingDraft(content.id, { briefing: content, basedOn, keptAt: new Date().toISOString() });
    goTo(content.id);
  };
  const read = async (file: File): Promise<void> => {
    const result = readBriefingFile(await file.text());
    if (!result.ok) {
      setFault(result);
      return;
    }
    const { briefing: content } = result;
    if (content.id === draft.id) {
      desk.edit(content, null, 0);
      say(texts.opened(nameIn(language, content)));
    } else await begin(content, known.find(({ id }) => id === content.id)?.version ?? 0);
  };
  return (
    <>
      {open === "save" && (
        <SaveDialog
          reading={reading}
          version={desk.basedOn + 1}
          onSave={(note) => {
            close();
            void saving.save(note);
          }}
          onChoose={choose}
          onClose={close}
        />
      )}
      {open === "issues" && <IssueDialog reading={reading} onChoose={choose} onClose={close} />}
      {open === "versions" && (
        <VersionsDialog
          ask={saving.askVersions}
          maySave={may(session?.account ?? null, "saveBriefing", false)}
          onOpen={(version) => {
            close();
            void saving
              .openVersion(version)
              .then((isOpen) => say(isOpen ? texts.versionOpened(version) : texts.versionsFailed));
          }}
          onRestore={(version) => {
            close();
            void saving.restore(version, texts.restoreNote(version));
          }}
          onClose={close}
        />
      )}
      {saving.conflict !== null && (
        <ConflictDialog
          mine={draft}
          theirs={saving.conflict}
          onKeepMine={() => void saving.keepMine()}
          onTakeTheirs={saving.takeTheirs}
          onClose={saving.leaveConflict}
        />
      )}
      {open === "new" && (
        <NewDialog
          taken={known.map(({ id }) => id)}
          onCreate={(id, name, nameEn) => {
            const scene = { kind: "scene", id: "scene", ...sceneStart };
            void begin(briefing.parse({ version: 1, id, name, nameEn, scenes: [scene] }), 0);
          }}
          onClose={close}
        />
      )}
      {brought.link !== null && (
        <CaptureDialog
          briefings={briefingChoices(known, draft, language, texts.notSaved)}
          id={draft.id}
          onCapture={(id) => {
            const link = brought.link ?? "";
            brought.settle();
            if (id === draft.id) capture(link);
            else goTo(id, link);
          }}
          onClose={brought.settle}
        />
      )}
      {open === "link" && <LinkDialog onCapture={capture} onClose={close} />}
      <FilePicker isOpen={open === "file"} onFile={(file) => void read(file)} onClose={close} />
      {fault !== null && <FileDialog issues={fault.issues} onClose={() => setFault(null)} />}
    </>
  );
}

type FilePickerProps = {
  readonly isOpen: boolean;
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
};

/** The browser's own window for choosing a file. */
function FilePicker({ isOpen, onFile, onClose }: FilePickerProps) {
  const texts = useMessages(deskMessages);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    if (!isOpen) return;
    input.current?.click();
    latest.current();
  }, [isOpen]);
  return (
    <input
      ref={input}
      type="file"
      hidden
      accept=".json,application/json"
      aria-label={texts.openFile}
      onChange={(event) => {
        const file = event.target.files?.[0];
        // The same file can be chosen again.
        event.target.value = "";
        if (file !== undefined) onFile(file);
      }}
    />
  );
}
