import { useRef, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { ChoiceDialog } from "./choice-dialog.tsx";
import { featureChoices } from "./choices.ts";
import type { FormPart } from "./form-part.ts";
import { lineAt } from "./issue-words.ts";
import { editorMessages } from "./messages.ts";
import styles from "./scene-form.module.css";

const wordKeys = ["title", "titleEn", "message", "messageEn"] as const;
type WordKey = (typeof wordKeys)[number];

/** Title and message in both languages, and what can be put into them by reference. */
export function WordFields({ scene, parts, issues, warnings, onChange }: FormPart) {
  const texts = useMessages(editorMessages);
  const [isNaming, setNaming] = useState(false);
  const last = useRef<{ readonly key: WordKey; readonly element: HTMLTextAreaElement } | null>(null);
  const insert = (reference: string): void => {
    const { key, element } = last.current ?? { key: "title" as const, element: null };
    const text = scene[key];
    const [from, to] = element === null ? [text.length, text.length] : [element.selectionStart, element.selectionEnd];
    onChange({ [key]: `${text.slice(0, from)}{${reference}}${text.slice(to)}` });
    element?.focus();
  };
  const references: readonly (readonly [string, string])[] = [
    [texts.insertYear, "year"],
    [texts.insertCounty, "county"],
    [texts.insertDocument, "document"],
  ];
  return (
    <section className={styles["section"]} aria-label={texts.words}>
      <h2>
        {texts.words}
        <small>{texts.wordsHint}</small>
      </h2>
      {wordKeys.map((key) => (
        <Field
          key={key}
          label={texts[key]}
          issue={lineAt(parts.language, issues, key)}
          warning={lineAt(parts.language, warnings, key)}
          isWide
        >
          {(control) => (
            <textarea
              {...control}
              rows={key.startsWith("title") ? 1 : 2}
              lang={key.endsWith("En") ? "en" : "zh-CN"}
              value={scene[key]}
              onFocus={(event) => {
                last.current = { key, element: event.currentTarget };
              }}
              onChange={(event) => onChange({ [key]: event.target.value.replaceAll("\n", "") }, key)}
            />
          )}
        </Field>
      ))}
      <div className={styles["insert"]}>
        <span>{texts.insert}</span>
        {references.map(([label, reference]) => (
          <Button key={reference} kind="quiet" onClick={() => insert(reference)}>
            {label}
          </Button>
        ))}
        <Button kind="quiet" onClick={() => setNaming(true)}>
          {texts.insertName}
        </Button>
      </div>
      {isNaming && (
        <ChoiceDialog
          title={texts.insertName}
          choices={featureChoices(parts)}
          chosen={[]}
          most={1}
          onChange={([key = ""]) => insert(`name:${key}`)}
          onClose={() => setNaming(false)}
        />
      )}
    </section>
  );
}

/** What the speaker says, in both languages, and the id of the scene. */
export function NoteFields({ scene, parts, issues, onChange }: FormPart) {
  const texts = useMessages(editorMessages);
  return (
    <section className={styles["section"]} aria-label={texts.notes}>
      <h2>{texts.notes}</h2>
      {(["notes", "notesEn"] as const).map((key) => (
        <Field key={key} label={texts[key]} issue={lineAt(parts.language, issues, key)} isWide>
          {(control) => (
            <textarea
              {...control}
              rows={3}
              lang={key === "notesEn" ? "en" : "zh-CN"}
              value={scene[key]}
              onChange={(event) => onChange({ [key]: event.target.value }, key)}
            />
          )}
        </Field>
      ))}
      <Field label={texts.id} hint={texts.idHint} issue={lineAt(parts.language, issues, "id")} isWide>
        {(control) => (
          <input
            {...control}
            value={scene.id}
            spellCheck={false}
            autoCapitalize="none"
            onChange={(event) => onChange({ id: event.target.value.trim() }, "id")}
          />
        )}
      </Field>
    </section>
  );
}
