import { CircleCheck, Clock } from "lucide-react";
import { useEffect, useRef } from "react";
import type { KeptPhoto } from "#app/data/kept-photo.ts";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import type { PlanFeature } from "#domain/features/feature.ts";
import { formMessages } from "./messages.ts";
import { outboxMessages } from "./outbox-messages.ts";
import styles from "./outcome.module.css";
import { photoMessages } from "./photo-messages.ts";
import { PhotoPlace } from "./photo-place.tsx";
import { wantSignIn } from "./sign-in-wanted.ts";

type OutcomeProps = {
  readonly kind: "sent" | "kept" | "signed-out";
  readonly feature: PlanFeature;
  readonly photos: readonly KeptPhoto[];
  readonly onClose: () => void;
};

/** How it ended: stored, or kept here to be sent; with where the photos were taken. */
export function Outcome({ kind, feature, photos, onClose }: OutcomeProps) {
  const texts = useMessages(outboxMessages);
  const photoTexts = useMessages(photoMessages);
  const { signIn } = useMessages(formMessages);
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), []);
  const Sign = kind === "sent" ? CircleCheck : Clock;
  return (
    <div className={styles["outcome"]} role="status">
      <Sign aria-hidden className={styles["sign"]} data-kind={kind} />
      <p className={styles["title"]}>{kind === "sent" ? texts.sent : texts.kept}</p>
      <p>{kind === "sent" ? texts.sentDetail : kind === "kept" ? texts.keptDetail : texts.signedOut}</p>
      {photos.length > 0 && (
        <ul>
          {photos.map((each, at) => (
            <li key={each.id}>
              {photoTexts.photoOf(at + 1)}
              <PhotoPlace feature={feature} photo={each} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles["row"]}>
        {kind === "signed-out" && (
          <Button
            onClick={() => {
              onClose();
              wantSignIn();
            }}
          >
            {signIn}
          </Button>
        )}
        <Button kind="primary" ref={done} onClick={onClose}>
          {texts.done}
        </Button>
      </div>
    </div>
  );
}
