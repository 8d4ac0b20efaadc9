import { useMessages } from "#app/language/language.ts";
import { Dialog } from "#app/ui/dialog.tsx";
import { messages } from "./messages.ts";
import styles from "./help-dialog.module.css";

type HelpDialogProps = { readonly isOpen: boolean; readonly onClose: () => void };

/** Every key that the page listens to. */
export function HelpDialog({ isOpen, onClose }: HelpDialogProps) {
  const texts = useMessages(messages);
  return (
    <Dialog open={isOpen} title={texts.help} closeLabel={texts.close} onClose={onClose}>
      <dl className={styles["keys"]}>
        {texts.keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
