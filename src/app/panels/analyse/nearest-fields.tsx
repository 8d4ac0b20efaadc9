import { useId } from "react";
import { useMessages } from "#app/language/language.ts";
import styles from "./analyse.module.css";
import { messages } from "./messages.ts";

const mostWanted = 50;

/** A typed count from 1 to 50; `null` where it is none. */
export function typedCount(text: string): number | null {
  const count = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return count >= 1 && count <= mostWanted ? count : null;
}

type NearestFieldsProps = {
  /** What can be looked for, by id and name. */
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly target: string;
  readonly onTarget: (id: string) => void;
  readonly count: string;
  readonly onCount: (count: string) => void;
};

/** What is looked for, and how many of it. */
export function NearestFields({ choices, target, onTarget, count, onCount }: NearestFieldsProps) {
  const texts = useMessages(messages);
  const id = useId();
  const isWrong = typedCount(count) === null;
  return (
    <>
      <label htmlFor={`${id}-target`}>{texts.targets}</label>
      <select id={`${id}-target`} value={target} onChange={(event) => onTarget(event.target.value)}>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-count`}>{texts.count}</label>
      <input
        id={`${id}-count`}
        inputMode="numeric"
        value={count}
        maxLength={3}
        aria-invalid={isWrong || undefined}
        aria-describedby={isWrong ? `${id}-issue` : undefined}
        onChange={({ target: field }) => onCount(field.value)}
      />
      {isWrong && (
        <p id={`${id}-issue`} className={styles["issue"]}>
          {texts.countIssue}
        </p>
      )}
    </>
  );
}
