import { Check } from "lucide-react";
import { useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { WideDialog } from "#app/ui/wide-dialog.tsx";
import styles from "./choice-dialog.module.css";
import { type Choice, matchingChoices } from "./choices.ts";
import { editorMessages } from "./messages.ts";

type ChoiceDialogProps = {
  readonly title: string;
  readonly choices: readonly Choice[];
  /** Keys of what is chosen, in their order. */
  readonly chosen: readonly string[];
  /** How many may be chosen; from there on only taking away is possible. One: choosing ends the dialog. */
  readonly most: number;
  readonly onChange: (chosen: readonly string[]) => void;
  readonly onClose: () => void;
};

const mostShown = 80;

/** Chooses from a list that can be searched; each choice takes effect at once. */
export function ChoiceDialog({ title, choices, chosen, most, onChange, onClose }: ChoiceDialogProps) {
  const texts = useMessages(editorMessages);
  const [query, setQuery] = useState("");
  const found = matchingChoices(choices, query);
  const shown = found.slice(0, mostShown);
  const toggle = (key: string): void => {
    if (most === 1) {
      onChange([key]);
      onClose();
    } else if (chosen.includes(key)) onChange(chosen.filter((other) => other !== key));
    else if (chosen.length < most) onChange([...chosen, key]);
  };
  return (
    <WideDialog
      title={title}
      closeLabel={texts.close}
      onClose={onClose}
      footer={
        <div className={styles["foot"]}>
          <span role="status">
            {texts.found(found.length)} · {texts.chosen(chosen.length)}
          </span>
          <Button kind="primary" onClick={onClose}>
            {texts.done}
          </Button>
        </div>
      }
    >
      <input
        className={styles["search"]}
        type="search"
        aria-label={texts.search}
        placeholder={texts.searchHint}
        value={query}
        // The dialog gives the focus to its first control, which is this one.
        onChange={(event) => setQuery(event.target.value)}
      />
      {found.length === 0 && <p className={styles["nothing"]}>{texts.nothing}</p>}
      <ul className={styles["list"]}>
        {shown.map(({ key, label, detail, group }, at) => {
          const isChosen = chosen.includes(key);
          return (
            <li key={key}>
              {group !== "" && group !== shown[at - 1]?.group && <h3>{group}</h3>}
              <button
                type="button"
                aria-pressed={isChosen}
                disabled={!isChosen && most > 1 && chosen.length >= most}
                onClick={() => toggle(key)}
              >
                <Check aria-hidden />
                <span>{label}</span>
                {detail !== "" && <b>{detail}</b>}
              </button>
            </li>
          );
        })}
      </ul>
      {found.length > shown.length && (
        <p className={styles["nothing"]}>{texts.notShown(found.length - shown.length)}</p>
      )}
    </WideDialog>
  );
}
