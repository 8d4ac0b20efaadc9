import { useEffect, useState } from "react";
import { LanguageContext } from "#app/language/language.ts";
import { currentAddress } from "#app/page/page-path.ts";
import { usePageLook } from "#app/page/use-page-look.ts";
import { wallMessages } from "#app/panels/wall/messages.ts";
import { Button } from "#app/ui/button.tsx";
import { readBriefView } from "#app/state/brief-view.ts";
import { useWallOfSpeaker } from "./speaker-channel.ts";
import styles from "./speaker-page.module.css";

type SpeakerPageProps = { readonly id: string; readonly now: () => Date };

function twoDigits(value: number): string {
  return String(Math.floor(value)).padStart(2, "0");
}

/** The speaker's window beside the wall: this scene and its notes, the next one, the clock. */
export function SpeakerPage({ id, now }: SpeakerPageProps) {
  const [{ language }] = useState(() => readBriefView(currentAddress().query, []));
  const texts = wallMessages[language];
  const { state, ask } = useWallOfSpeaker(id);
  const [time, setTime] = useState(now);
  const [began, setBegan] = useState(now);
  usePageLook("kiln", language, texts.speakerTitle);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 1000);
    return () => clearInterval(timer);
  }, [now]);
  const elapsed = Math.max(0, (time.getTime() - began.getTime()) / 1000);
  const shown = state?.scenes[state.at];
  const next = state?.scenes[state.at + 1];
  return (
    <LanguageContext value={language}>
      <main className={styles["speaker"]}>
        <header className={styles["head"]}>
          <p>
            {texts.clock} <b>{`${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`}</b>
          </p>
          <p>
            {texts.elapsed} <b>{`${twoDigits(elapsed / 60)}:${twoDigits(elapsed % 60)}`}</b>
          </p>
          <Button onClick={() => setBegan(now())}>{texts.resetClock}</Button>
        </header>
        {state === null || shown === undefined ? (
          <p role="status">{texts.waiting}</p>
        ) : (
          <>
            <section aria-label={texts.now}>
              <h2>{`${texts.now} ${texts.of(state.at + 1, state.scenes.length)}`}</h2>
              <h1>{shown.title}</h1>
            </section>
            <section className={styles["notes"]} aria-label={texts.notes}>
              <p>{shown.notes === "" ? texts.noNotes : shown.notes}</p>
            </section>
            <section aria-label={texts.following}>
              <h2>{texts.following}</h2>
              <p className={styles["next"]}>{next?.title ?? texts.last}</p>
            </section>
            <nav className={styles["steer"]}>
              <Button onClick={() => ask({ command: "previous" })}>{texts.previous}</Button>
              <Button onClick={() => ask({ command: "pause" })}>{state.isPaused ? texts.play : texts.pause}</Button>
              <Button kind="primary" onClick={() => ask({ command: "next" })}>
                {texts.next}
              </Button>
            </nav>
          </>
        )}
      </main>
    </LanguageContext>
  );
}
