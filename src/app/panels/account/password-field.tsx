import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { Field } from "#app/ui/field.tsx";
import styles from "./account.module.css";
import { accountMessages } from "./messages.ts";

type PasswordFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly issue?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Tells the browser's keeper of passwords what this is. */
  readonly autoComplete: "current-password" | "new-password";
};

/** A password that can be shown while it is typed. */
export function PasswordField({ label, hint, issue, value, onChange, autoComplete }: PasswordFieldProps) {
  const texts = useMessages(accountMessages);
  const [isShown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} issue={issue} isWide>
      {(control) => (
        <span className={styles["secret"]}>
          <input
            {...control}
            type={isShown ? "text" : "password"}
            value={value}
            autoComplete={autoComplete}
            onChange={(event) => onChange(event.target.value)}
          />
          <button
            type="button"
            aria-label={isShown ? texts.hide : texts.show}
            aria-pressed={isShown}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          </button>
        </span>
      )}
    </Field>
  );
}
