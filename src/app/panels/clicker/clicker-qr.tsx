import { useEffect, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { ErrorRow } from "#app/ui/error-row.tsx";
import styles from "./clicker-qr.module.css";
import { isOnlyHere, minutesAndSeconds, shortAddress, timeLeft } from "./code-time.ts";
import { clickerMessages } from "./messages.ts";
import { QrCode } from "./qr-code.tsx";
import type { WallClickerView } from "./wall-link.ts";

type ClickerQrProps = WallClickerView & {
  readonly now: () => Date;
  /** Asks for another code. */
  readonly onAsk: () => void;
  readonly onClose: () => void;
};

// Long enough to read that a phone has come.
const farewellMilliseconds = 2500;

/** The QR code on the wall, as a card in its middle. It closes by itself once a phone has used the code. */
export function ClickerQr({ qr, phones, problem, now, onAsk, onClose }: ClickerQrProps) {
  const texts = useMessages(clickerMessages);
  const [phonesBefore] = useState(phones);
  const isDone = qr === null && problem === null && phones > phonesBefore;
  useEffect(() => {
    if (!isDone) return undefined;
    const timer = setTimeout(onClose, farewellMilliseconds);
    return () => clearTimeout(timer);
  }, [isDone, onClose]);
  return (
    <div className={styles["card"]} role="dialog" aria-label={texts.qrTitle}>
      <h2>{texts.qrTitle}</h2>
      {problem !== null && (
        <ErrorRow retryLabel={texts.retry} onRetry={onAsk}>
          {texts.problems[problem]}
        </ErrorRow>
      )}
      {qr !== null && <Code key={qr.url} qr={qr} now={now} onAsk={onAsk} />}
      {qr === null && problem === null && (
        <p className={styles["line"]} role="status">
          {isDone ? texts.qrConnected(phones) : texts.qrPreparing}
        </p>
      )}
      <footer>
        <span>{phones > 0 && !isDone && texts.qrPhones(phones)}</span>
        <span>{texts.qrClose}</span>
        <button type="button" onClick={onClose}>
          {texts.close}
        </button>
      </footer>
    </div>
  );
}

type CodeProps = Pick<ClickerQrProps, "now" | "onAsk"> & { readonly qr: NonNullable<WallClickerView["qr"]> };

function Code({ qr, now, onAsk }: CodeProps) {
  const texts = useMessages(clickerMessages);
  const [until] = useState(() => now().getTime() + timeLeft(qr.expiresAt, now()));
  const [left, setLeft] = useState(() => until - now().getTime());
  useEffect(() => {
    const timer = setInterval(() => setLeft(until - now().getTime()), 250);
    return () => clearInterval(timer);
  }, [until, now]);
  if (left <= 0)
    return (
      <div className={styles["over"]}>
        <p className={styles["line"]} role="status">
          {texts.qrOver}
        </p>
        <button type="button" onClick={onAsk}>
          {texts.qrAgain}
        </button>
      </div>
    );
  return (
    <div className={styles["code"]} data-url={qr.url}>
      <QrCode text={qr.url} label={texts.qrImage} className={styles["picture"]} />
      <p className={styles["address"]}>{shortAddress(qr.url)}</p>
      <p>{texts.qrHow}</p>
      <p role="timer">{texts.qrValid(minutesAndSeconds(left))}</p>
      {isOnlyHere(qr.url) && <ErrorRow>{texts.onlyHere}</ErrorRow>}
    </div>
  );
}
