import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { monthMessages } from "./messages.ts";

type DownloadLinkProps = {
  readonly fileName: string;
  /** The file's text, made when it is wanted. */
  readonly content: () => string;
};

/** A button that saves a table. */
export function DownloadLink({ fileName, content }: DownloadLinkProps) {
  const texts = useMessages(monthMessages);
  const save = (): void => {
    const url = URL.createObjectURL(new Blob([content()], { type: "text/csv;charset=utf-8" }));
    const link = document.createElement("a");
    link.href = url;
    link.download = fileName;
    link.click();
    // The browser reads it after this turn.
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  };
  return <Button onClick={save}>{texts.export}</Button>;
}
