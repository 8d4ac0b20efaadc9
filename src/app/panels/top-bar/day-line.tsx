import { useMessages } from "#app/language/language.ts";
import { messages } from "./messages.ts";

/** The day the data stand at, `YYYY-MM-DD`, in words. */
export function DayLine({ asOf }: { readonly asOf: string }) {
  const texts = useMessages(messages);
  return (
    <>
      {texts.asOf} <time dateTime={asOf}>{asOf}</time>
    </>
  );
}
