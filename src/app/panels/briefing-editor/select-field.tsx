import { Field } from "#app/ui/field.tsx";

type SelectFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly issue?: string | undefined;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly isWide?: boolean;
  readonly onChange: (value: string) => void;
};

/** One of a few. A value that is not among them, as from an older file, is shown as it is. */
export function SelectField({ label, hint, issue, value, options, isWide = false, onChange }: SelectFieldProps) {
  const isKnown = options.some(([known]) => known === value);
  return (
    <Field label={label} hint={hint} issue={issue} isWide={isWide}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          {!isKnown && <option value={value}>{value}</option>}
          {options.map(([option, words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
