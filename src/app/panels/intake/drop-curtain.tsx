import { useMessages } from "#app/language/language.ts";
import styles from "./intake.module.css";
import { messages } from "./messages.ts";

/** What covers the page while files are held over it. */
export function DropCurtain() {
  const texts = useMessages(messages);
  return (
    <div className={styles["dropping"]} role="status">
      {texts.drop}
      <small>{texts.dropNote}</small>
    </div>
  );
}
