import { useMessages } from "#app/language/language.ts";
import { Dialog } from "#app/ui/dialog.tsx";
import { formatIssue, type Issue } from "#domain/result.ts";
import { deskMessages } from "./desk-messages.ts";
import styles from "./desk.module.css";

type FileDialogProps = {
  /** Everything that keeps it from being a briefing; `null`: it is no JSON. */
  readonly issues: readonly Issue[] | null;
  readonly onClose: () => void;
};

/** Why a file is no briefing. */
export function FileDialog({ issues, onClose }: FileDialogProps) {
  const texts = useMessages(deskMessages);
  return (
    <Dialog open onClose={onClose} title={texts.fileTitle} closeLabel={texts.close}>
      <div className={styles["dialog"]}>
        <p>{issues === null ? texts.notJson : texts.fileWrong}</p>
        <ul className={styles["faults"]}>
          {(issues ?? []).map((issue) => (
            <li key={formatIssue(issue)}>{formatIssue(issue)}</li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}
