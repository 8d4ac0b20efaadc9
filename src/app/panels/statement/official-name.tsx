import { Fragment } from "react";

// An official name may break after these and before an opening bracket, never inside a word.
const breakPoints = /(?<=[至及、；）—·：])|(?=[（“])/u;

/** An official name that breaks only between its words. */
export function OfficialName({ name }: { readonly name: string }) {
  return (
    <span className="official-name">
      {name.split(breakPoints).map((word, number) => (
        <Fragment key={`${number}`}>
          {number > 0 && <wbr />}
          {word}
        </Fragment>
      ))}
    </span>
  );
}
