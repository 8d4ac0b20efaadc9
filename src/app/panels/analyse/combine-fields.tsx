import { useId } from "react";
import { useMessages } from "#app/language/language.ts";
import { type Operation, operations } from "#domain/analysis/combine.ts";
import { messages } from "./messages.ts";

type CombineFieldsProps = {
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly group: string;
  readonly onGroup: (id: string) => void;
  readonly operation: Operation;
  readonly onOperation: (operation: Operation) => void;
};

/** What an area is combined with, and how. */
export function CombineFields({ groups, group, onGroup, operation, onOperation }: CombineFieldsProps) {
  const texts = useMessages(messages);
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}-group`}>{texts.combineWith}</label>
      <select id={`${id}-group`} value={group} onChange={({ target }) => onGroup(target.value)}>
        {groups.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-operation`}>{texts.operation}</label>
      <select
        id={`${id}-operation`}
        value={operation}
        onChange={({ target }) => onOperation(operations.find((each) => each === target.value) ?? operation)}
      >
        {operations.map((each) => (
          <option key={each} value={each}>
            {texts.operations[each]}
          </option>
        ))}
      </select>
    </>
  );
}
