import { useCallback, useEffect, useState } from "react";
import { type LanguageCode, LanguageContext, useMessages } from "#app/language/language.ts";
import { usePageLook } from "#app/page/use-page-look.ts";
import { Button } from "#app/ui/button.tsx";
import styles from "./phone-desk.module.css";
import { clickerMessages } from "./messages.ts";
import { PhoneDesk } from "./phone-desk.tsx";
import { keepPhone, usePairing } from "./phone-pairing.ts";

type ClickerPageProps = { readonly now: () => Date };

function languageOfReader(): LanguageCode {
  return navigator.language.toLowerCase().startsWith("en") ? "en" : "zh";
}

/** The page that turns a phone into the clicker of a wall. */
export function ClickerPage({ now }: ClickerPageProps) {
  const [language] = useState(languageOfReader);
  usePageLook("kiln", language, clickerMessages[language].pageTitle);
  return (
    <LanguageContext value={language}>
      <Clicker now={now} />
    </LanguageContext>
  );
}

function Clicker({ now }: ClickerPageProps) {
  const texts = useMessages(clickerMessages);
  const { pairing, retry } = usePairing();
  const [ended, setEnded] = useState<string | null>(null);
  const id = pairing.kind === "paired" ? pairing.phone.id : null;
  const onEnd = useCallback(() => setEnded(id), [id]);
  const isEnded = id !== null && ended === id;
  useEffect(() => {
    if (isEnded) keepPhone(null);
  }, [isEnded]);
  if (isEnded) return <Message title={texts.ended} text={texts.endedHow} />;
  switch (pairing.kind) {
    case "pairing":
      return <Message title={texts.pageTitle} text={texts.pairing} />;
    case "refused":
      return (
        <Message title={texts.pageTitle} text={texts.refused[pairing.why]}>
          {(pairing.why === "offline" || pairing.why === "tooMany") && (
            <Button kind="primary" onClick={retry}>
              {texts.retry}
            </Button>
          )}
        </Message>
      );
    case "paired":
      return <PhoneDesk key={pairing.phone.token} phone={pairing.phone} now={now} onEnd={onEnd} />;
  }
}

type MessageProps = { readonly title: string; readonly text: string; readonly children?: React.ReactNode };

function Message({ title, text, children }: MessageProps) {
  return (
    <main className={styles["message"]}>
      <h1>{title}</h1>
      <p role="status">{text}</p>
      {children}
    </main>
  );
}
