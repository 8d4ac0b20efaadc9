import { useMessages } from "#app/language/language.ts";
import { Field } from "#app/ui/field.tsx";
import { usualScales } from "#domain/sheet/usual-scale.ts";
import { sheetMessages } from "./messages.ts";
import styles from "./sheet.module.css";

type ScaleChoiceProps = {
  readonly text: string;
  readonly isScale: boolean;
  readonly onChange: (text: string) => void;
};

/** The scale: a usual one from a list, or any that is typed. */
export function ScaleChoice({ text, isScale, onChange }: ScaleChoiceProps) {
  const texts = useMessages(sheetMessages);
  const usual = usualScales.find((scale) => String(scale) === text.replace(/^1:/, ""));
  return (
    <div className={styles["pair"]}>
      <Field label={texts.scale} issue={isScale ? undefined : texts.scaleIssue}>
        {(control) => (
          <input {...control} inputMode="text" value={text} onChange={(event) => onChange(event.target.value)} />
        )}
      </Field>
      <Field label={texts.scaleUsual}>
        {(control) => (
          <select
            {...control}
            value={usual ?? ""}
            onChange={(event) => event.target.value !== "" && onChange(`1:${event.target.value}`)}
          >
            {usual === undefined && <option value="">{texts.scaleOwn}</option>}
            {usualScales.map((scale) => (
              <option key={scale} value={scale}>
                {`1:${scale}`}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}
