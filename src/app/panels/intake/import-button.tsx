import { FileDown } from "lucide-react";
import { useMessages } from "#app/language/language.ts";
import { FilePicker } from "./file-picker.tsx";
import styles from "./intake.module.css";
import { messages } from "./messages.ts";

/** How bringing in begins. */
export function ImportButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const texts = useMessages(messages);
  return (
    <div className={styles["begin"]}>
      <FilePicker kind="primary" onFiles={onFiles}>
        <FileDown aria-hidden />
        {texts.import}
      </FilePicker>
      <p className={styles["quiet"]}>{texts.importHint}</p>
    </div>
  );
}
