import { useEffect, useRef } from "react";
import { isPacked } from "#app/data/site-file.ts";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { captureHref } from "#app/page/page-path.ts";
import { Button } from "#app/ui/button.tsx";
import { messages } from "./messages.ts";
import type { Notice } from "./notice.ts";
import styles from "./notices.module.css";

const shortMilliseconds = 8000;

type NoticesProps = { readonly notice: Notice | null; readonly onClose: () => void };

/** One quiet notice at a time over the foot of the map. A success goes by itself; what matters stays until it is read. */
export function Notices({ notice, onClose }: NoticesProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const goesByItself = notice?.kind === "copied";
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (!goesByItself) return undefined;
    const timer = window.setTimeout(() => close.current(), shortMilliseconds);
    return () => window.clearTimeout(timer);
  }, [goesByItself]);
  if (notice === null) return null;
  return (
    <div className={styles["notice"]} role="status">
      <div className={styles["text"]}>
        {notice.kind === "copied" && texts.copied}
        {notice.kind === "config" && `${texts.config} ${notice.detail}`}
        {notice.kind === "ignored" && (
          <>
            {texts.ignored(notice.parts.length)} <code>{notice.parts.join(" · ")}</code>
          </>
        )}
        {notice.kind === "copyByHand" && (
          <label>
            {texts.copyByHand}
            <input
              readOnly
              value={notice.address}
              aria-label={texts.link}
              onFocus={(event) => event.currentTarget.select()}
            />
          </label>
        )}
      </div>
      {(notice.kind === "copied" || notice.kind === "copyByHand") && !isPacked && (
        <a href={captureHref(language)}>{texts.capture}</a>
      )}
      <Button kind="quiet" onClick={onClose}>
        {texts.close}
      </Button>
    </div>
  );
}
