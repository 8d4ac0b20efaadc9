import { ChevronLeft, ChevronRight, EyeOff, Pause, Play } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { TabList, TabPanel, TabRoot } from "#app/ui/tabs.tsx";
import { clickerMessages } from "./messages.ts";
import styles from "./phone-desk.module.css";
import { PhoneLink, type PhonePress } from "./phone-link.ts";
import type { KeptPhone } from "./phone-pairing.ts";
import { PointerPad } from "./pointer-pad.tsx";
import { SceneList } from "./scene-list.tsx";
import { useWakeLock } from "./use-wake-lock.ts";

type PhoneDeskProps = {
  readonly phone: KeptPhone;
  readonly now: () => Date;
  readonly onEnd: () => void;
};

type Part = "notes" | "list" | "pointer";

const buzzMilliseconds = 60;

function buzz(): void {
  // Absent on iPhones, whatever the types say.
  (navigator as Partial<Navigator>).vibrate?.(buzzMilliseconds);
}

function useClock(now: () => Date): string {
  const read = (): string =>
    [now().getHours(), now().getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
  const [time, setTime] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setTime(read()), 5000);
    return () => clearInterval(timer);
  });
  return time;
}

/** The phone once it is paired: what the wall shows, and everything that steers it. */
export function PhoneDesk({ phone, now, onEnd }: PhoneDeskProps) {
  const texts = useMessages(clickerMessages);
  const link = useMemo(() => new PhoneLink(phone, buzz), [phone]);
  useEffect(() => link.open(), [link]);
  const { isLive, isOver, position, scenes, control, notice } = useSyncExternalStore(link.subscribe, link.snapshot);
  const [part, setPart] = useState<Part>("notes");
  const time = useClock(now);
  useWakeLock();
  useEffect(() => {
    if (isOver) onEnd();
  }, [isOver, onEnd]);

  const at = position?.scene ?? 0;
  const scene = scenes[at];
  const following = scenes[at + 1];
  const hasControl = control?.holder === phone.number;
  const isOff = !isLive || !hasControl || scene === undefined;
  const press = (pressed: PhonePress) => (): void => link.press(pressed);
  const line = !isLive
    ? position === null
      ? texts.waiting
      : texts.lost
    : notice === "stale"
      ? texts.stale(at + 1)
      : notice === null
        ? position?.isBlack === true
          ? texts.blackNow
          : null
        : texts[notice];

  return (
    <main className={styles["desk"]}>
      <header className={styles["head"]}>
        <span className={styles["who"]} role="status">
          {control !== null && (control.holder === phone.number ? texts.mine : texts.other(control.holder ?? 0))}
        </span>
        {control !== null && !hasControl && (
          <Button kind="primary" disabled={!isLive} onClick={() => void link.takeOver()}>
            {texts.take}
          </Button>
        )}
        <span className={styles["number"]}>{texts.phone(phone.number)}</span>
        <time>{time}</time>
      </header>
      <section className={styles["scene"]}>
        <p className={styles["count"]} aria-label={texts.scene(at + 1, Math.max(1, scenes.length))}>
          {texts.of(at + 1, Math.max(1, scenes.length))}
        </p>
        <h1>{scene?.title ?? texts.waiting}</h1>
        <p className="visually-hidden" role="status">
          {scene !== undefined && `${texts.scene(at + 1, scenes.length)} ${scene.title}`}
        </p>
        <p className={styles["line"]} role="alert">
          {line}
        </p>
      </section>
      <TabRoot value={part} onChange={setPart} className={styles["parts"]}>
        <TabList
          label={texts.parts}
          tabs={[
            { value: "notes", title: texts.notes },
            { value: "list", title: texts.list },
            { value: "pointer", title: texts.pointer },
          ]}
        />
        <TabPanel value="notes" className={styles["panel"]}>
          <p className={styles["notes"]}>{scene?.notes === "" ? texts.noNotes : scene?.notes}</p>
        </TabPanel>
        <TabPanel value="list" className={styles["panel"]}>
          <SceneList scenes={scenes} at={at} isOff={isOff} onGo={(to) => link.press({ command: "go", scene: to })} />
        </TabPanel>
        <TabPanel value="pointer" className={classNames(styles["panel"], styles["place"])}>
          <PointerPad isOff={isOff} send={link.point} />
        </TabPanel>
      </TabRoot>
      <section className={styles["keys"]}>
        <p className={styles["following"]}>
          {following === undefined ? scene !== undefined && texts.last : `${texts.following}${following.title}`}
        </p>
        <Key
          label={position?.isPaused === true ? texts.playLong : texts.pauseLong}
          isOff={isOff}
          onPress={press({ command: "pause" })}
        >
          {position?.isPaused === true ? <Play aria-hidden /> : <Pause aria-hidden />}
          {position?.isPaused === true ? texts.play : texts.pause}
        </Key>
        <Key isOff={isOff} isOn={position?.isBlack === true} onPress={press({ command: "black" })}>
          <EyeOff aria-hidden />
          {position?.isBlack === true ? texts.endBlack : texts.black}
        </Key>
        <Key isOff={isOff || at === 0} className={styles["big"]} onPress={press({ command: "previous" })}>
          <ChevronLeft aria-hidden />
          {texts.previous}
        </Key>
        <Key isOff={isOff || following === undefined} className={styles["next"]} onPress={press({ command: "next" })}>
          {texts.next}
          <ChevronRight aria-hidden />
        </Key>
      </section>
    </main>
  );
}

type KeyProps = {
  readonly label?: string;
  readonly isOff: boolean;
  readonly isOn?: boolean;
  readonly className?: string | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

/** A key keeps the focus while it cannot be pressed: the connection comes back, and so does the next scene. */
function Key({ label, isOff, isOn, className, onPress, children }: KeyProps) {
  return (
    <button
      type="button"
      className={classNames(styles["key"], className)}
      aria-label={label}
      aria-disabled={isOff}
      aria-pressed={isOn}
      onClick={isOff ? undefined : onPress}
    >
      {children}
    </button>
  );
}
