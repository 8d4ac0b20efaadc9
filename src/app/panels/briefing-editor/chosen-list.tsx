import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useMemo, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { ChoiceDialog } from "./choice-dialog.tsx";
import type { Choice } from "./choices.ts";
import styles from "./scene-form.module.css";
import { editorMessages } from "./messages.ts";

type ChosenListProps = {
  readonly label: string;
  readonly hint?: string;
  readonly dialogTitle: string;
  /** Everything that can be chosen; asked for when the list is opened. */
  readonly choices: () => readonly Choice[];
  readonly chosen: readonly string[];
  /** How a chosen thing is shown; one that is not known any more too. */
  readonly show: (key: string) => Choice;
  readonly most: number;
  readonly issue?: string | undefined;
  readonly onChange: (chosen: readonly string[]) => void;
};

/** What has been chosen, to be put in order and taken away, and the way to choose more. */
export function ChosenList(props: ChosenListProps) {
  const { label, hint, dialogTitle, choices, chosen, show, most, issue, onChange } = props;
  const texts = useMessages(editorMessages);
  const [isOpen, setOpen] = useState(false);
  const all = useMemo(() => (isOpen ? choices() : []), [isOpen, choices]);
  const move = (from: number, to: number): void => {
    const key = chosen[from];
    if (key !== undefined) onChange(chosen.toSpliced(from, 1).toSpliced(to, 0, key));
  };
  return (
    <div className={styles["chosen"]} role="group" aria-label={label} data-invalid={issue !== undefined}>
      <div className={styles["chosenHead"]}>
        <b>{label}</b>
        {hint !== undefined && <span>{hint}</span>}
        <Button aria-label={dialogTitle} onClick={() => setOpen(true)}>
          {texts.choose}
        </Button>
      </div>
      {chosen.length > 0 && (
        <ol>
          {chosen.map((key, at) => {
            const choice = show(key);
            return (
              <li key={key}>
                <span>{choice.label}</span>
                {choice.detail !== "" && <b>{choice.detail}</b>}
                {chosen.length > 1 && (
                  <>
                    <IconButton label={texts.moveUp(choice.label)} disabled={at === 0} onClick={() => move(at, at - 1)}>
                      <ChevronUp aria-hidden />
                    </IconButton>
                    <IconButton
                      label={texts.moveDown(choice.label)}
                      disabled={at === chosen.length - 1}
                      onClick={() => move(at, at + 1)}
                    >
                      <ChevronDown aria-hidden />
                    </IconButton>
                  </>
                )}
                <IconButton label={texts.takeAway(choice.label)} onClick={() => onChange(chosen.toSpliced(at, 1))}>
                  <X aria-hidden />
                </IconButton>
              </li>
            );
          })}
        </ol>
      )}
      {issue !== undefined && <p className={styles["issue"]}>{issue}</p>}
      {isOpen && (
        <ChoiceDialog
          title={dialogTitle}
          choices={all}
          chosen={chosen}
          most={most}
          onChange={onChange}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}
