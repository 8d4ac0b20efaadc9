import { type LanguageCode, useLanguage, useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { WideDialog } from "#app/ui/wide-dialog.tsx";
import type { StoredBriefing } from "#domain/api/briefings.ts";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { type ComparedEntry, compareBriefings } from "#domain/briefing/compare-briefings.ts";
import { sceneOf } from "#domain/briefing/edit-scenes.ts";
import { deskMessages } from "./desk-messages.ts";
import styles from "./desk.module.css";
import { localTime } from "./local-time.ts";

type ConflictDialogProps = {
  readonly mine: Briefing;
  readonly theirs: StoredBriefing;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
  readonly onClose: () => void;
};

/** What two people have made of a briefing, side by side, and what is to be done with it. */
export function ConflictDialog({ mine, theirs, onKeepMine, onTakeTheirs, onClose }: ConflictDialogProps) {
  const texts = useMessages(deskMessages);
  const language = useLanguage();
  const { briefing, version, savedBy, savedAt } = theirs;
  const rows = compareBriefings(mine, briefing).filter((row) => !row.isSame || row.mine?.place !== row.theirs?.place);
  return (
    <WideDialog
      title={texts.conflictTitle}
      closeLabel={texts.close}
      onClose={onClose}
      footer={
        <div className={styles["actions"]}>
          <Button onClick={onClose}>{texts.decideLater}</Button>
          <Button onClick={onTakeTheirs}>{texts.takeTheirs}</Button>
          <Button kind="primary" onClick={onKeepMine}>
            {texts.keepMine}
          </Button>
        </div>
      }
    >
      <p>{texts.conflictWho(savedBy?.name ?? "—", version, localTime(savedAt))}</p>
      <table className={styles["compared"]}>
        <thead>
          <tr>
            <th scope="col">{texts.mine}</th>
            <th scope="col">{texts.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {(mine.name !== briefing.name || mine.nameEn !== briefing.nameEn) && (
            <tr>
              <td>
                <b>{mine.name}</b> {mine.nameEn}
              </td>
              <td>
                <b>{briefing.name}</b> {briefing.nameEn}
              </td>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Side side={row.mine} language={language} />
              </td>
              <td>
                <Side side={row.theirs} language={language} />
                {row.isSame && <small>{texts.onlyOrder}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles["hint"]}>{texts.conflictHint}</p>
    </WideDialog>
  );
}

function Side({ side, language }: { readonly side: ComparedEntry | null; readonly language: LanguageCode }) {
  const texts = useMessages(deskMessages);
  if (side === null) return <i>{texts.missing}</i>;
  const scene = sceneOf(side.entry);
  return (
    <>
      <small>{texts.place(side.place)}</small>
      <b>{language === "zh" ? scene.title : scene.titleEn}</b>
      <span>{language === "zh" ? scene.message : scene.messageEn}</span>
      <small>{scene.id}</small>
    </>
  );
}
