import { useEffect, useState } from "react";
import type { Answer } from "#app/data/answer.ts";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { WideDialog } from "#app/ui/wide-dialog.tsx";
import type { BriefingVersion } from "#domain/api/briefings.ts";
import { deskMessages } from "./desk-messages.ts";
import styles from "./desk.module.css";
import { localTime } from "./local-time.ts";

type VersionsDialogProps = {
  readonly ask: () => Promise<Answer<readonly BriefingVersion[]>>;
  /** Whether the reader may save, and so restore. */
  readonly maySave: boolean;
  readonly onOpen: (version: number) => void;
  readonly onRestore: (version: number) => void;
  readonly onClose: () => void;
};

/** Every saved version: who, when, what they noted; each can be opened, or saved anew as the newest. */
export function VersionsDialog({ ask, maySave, onOpen, onRestore, onClose }: VersionsDialogProps) {
  const texts = useMessages(deskMessages);
  const [answer, setAnswer] = useState<Answer<readonly BriefingVersion[]> | null>(null);
  const [first] = useState(() => ask);
  useEffect(() => {
    let isGone = false;
    const load = async (): Promise<void> => {
      const came = await first();
      if (!isGone) setAnswer(came);
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [first]);
  const versions = answer?.kind === "value" ? answer.value : [];
  const columns = texts.versionColumns;
  return (
    <WideDialog title={texts.versionsTitle} closeLabel={texts.close} onClose={onClose}>
      {answer === null && <p role="status">{texts.loading}</p>}
      {answer !== null && answer.kind !== "value" && <p role="alert">{texts.versionsFailed}</p>}
      {answer?.kind === "value" && versions.length === 0 && <p>{texts.noVersions}</p>}
      {versions.length > 0 && (
        <table className={styles["versions"]}>
          <thead>
            <tr>
              <th scope="col">{columns.version}</th>
              <th scope="col">{columns.who}</th>
              <th scope="col">{columns.when}</th>
              <th scope="col">{columns.note}</th>
              <th scope="col">{columns.acts}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ version, savedBy, savedAt, note }, at) => (
              <tr key={version}>
                <th scope="row">
                  {version}
                  {at === 0 && <small>{texts.newest}</small>}
                </th>
                <td>{savedBy?.name ?? texts.somebody}</td>
                <td>
                  <time dateTime={savedAt}>{localTime(savedAt)}</time>
                </td>
                <td>{note}</td>
                <td>
                  <Button aria-label={texts.openVersion(version)} onClick={() => onOpen(version)}>
                    {texts.open}
                  </Button>
                  {maySave && at > 0 && (
                    <Button aria-label={texts.restoreVersion(version)} onClick={() => onRestore(version)}>
                      {texts.restore}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </WideDialog>
  );
}
