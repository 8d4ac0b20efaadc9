import { useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { copyText } from "#app/page/copy-text.ts";
import { Button } from "#app/ui/button.tsx";
import { messages } from "./messages.ts";
import styles from "./data-export.module.css";

type EmbedSnippetProps = {
  /** What another page needs to show the present map. */
  readonly snippet: string;
  /** The origins of pages that may do so. */
  readonly origins: readonly string[];
};

const guide = `${import.meta.env.BASE_URL}embed.md`;

/** The code by which another site shows the present map, who may use it, and how to speak with it. */
export function EmbedSnippet({ snippet, origins }: EmbedSnippetProps) {
  const texts = useMessages(messages);
  const [copied, setCopied] = useState<{ readonly snippet: string; readonly isCopied: boolean } | null>(null);
  return (
    <section className={styles["block"]} aria-label={texts.embed}>
      <h3>{texts.embed}</h3>
      <p className={styles["hint"]}>{texts.embedIntro}</p>
      <textarea className={styles["code"]} readOnly aria-label={texts.embedCode} value={snippet} spellCheck={false} />
      <div className={styles["row"]}>
        <Button onClick={() => void copyText(snippet).then((isCopied) => setCopied({ snippet, isCopied }))}>
          {texts.copy}
        </Button>
        <a href={guide} target="_blank" rel="noopener">
          {texts.embedGuide}
        </a>
        <span role="status">{copied?.snippet === snippet && (copied.isCopied ? texts.copied : texts.copyFailed)}</span>
      </div>
      <p className={styles["hint"]}>{origins.length > 0 ? texts.embedAllowed(origins) : texts.embedNobody}</p>
    </section>
  );
}
