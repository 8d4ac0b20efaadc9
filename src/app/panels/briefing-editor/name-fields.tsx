import { useLanguage, useMessages } from "#app/language/language.ts";
import { Field } from "#app/ui/field.tsx";
import type { Briefing } from "#domain/briefing/briefing.ts";
import type { Issue } from "#domain/result.ts";
import { lineAt } from "./issue-words.ts";
import { editorMessages } from "./messages.ts";
import styles from "./scene-form.module.css";

type NameFieldsProps = {
  readonly briefing: Briefing;
  /** Paths as in the briefing. */
  readonly issues: readonly Issue[];
  readonly onChange: (changes: Partial<Briefing>, group: string) => void;
};

/** What the briefing is called. */
export function NameFields({ briefing, issues, onChange }: NameFieldsProps) {
  const texts = useMessages(editorMessages);
  const language = useLanguage();
  const labels = { name: texts.briefingName, nameEn: texts.briefingNameEn };
  return (
    <div className={styles["names"]}>
      {(["name", "nameEn"] as const).map((key) => (
        <Field key={key} label={labels[key]} issue={lineAt(language, issues, key)} isWide>
          {(control) => (
            <input
              {...control}
              value={briefing[key]}
              lang={key === "nameEn" ? "en" : "zh-CN"}
              onChange={(event) => onChange({ [key]: event.target.value }, key)}
            />
          )}
        </Field>
      ))}
    </div>
  );
}
