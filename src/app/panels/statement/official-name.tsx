import { Fragment } from "react";

// An official name may break after these and before an opening bracket, never inside a word.
const breakPoints = /(?<=[至及、；）—·：])|(?=[（“])/u;

/** An official name that breaks only between its words. */
export function OfficialName({ name }: { readonly name: string }) {
  const words: { readonly at: number; readonly word: string }[] = [];
  let at = 0;
  for (const word of name.split(breakPoints)) {
    words.push({ at, word });
    at += word.length;
  }
  return (
    <span className="official-name">
      {words.map(({ at: start, word }) => (
        <Fragment key={start}>
          {start > 0 && <wbr />}
          {word}
        </Fragment>
      ))}
    </span>
  );
}
