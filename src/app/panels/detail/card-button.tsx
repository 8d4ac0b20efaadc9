import { Printer } from "lucide-react";
import { useMessages } from "#app/language/language.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import styles from "./detail-panel.module.css";
import { detailMessages } from "./messages.ts";

/** What a card's button needs. */
export type CardButtonProps = {
  readonly card: {
    readonly state: "idle" | "making" | "failed";
    /** Why there is no card, in words; `null` where nobody knows. */
    readonly detail: string | null;
    readonly make: (feature: PlanFeature) => void;
  };
  readonly feature: PlanFeature;
};

/** Makes the feature's card to print, and says so while it does. */
export function CardButton({ card, feature }: CardButtonProps) {
  const texts = useMessages(detailMessages);
  const { state, detail, make } = card;
  return (
    <>
      <button
        type="button"
        className={styles["card"]}
        data-screen-only=""
        title={texts.cardHint}
        disabled={state === "making"}
        onClick={() => make(feature)}
      >
        <Printer aria-hidden="true" />
        {state === "making" ? texts.cardMaking : texts.card}
      </button>
      {state === "failed" && (
        <span role="alert" data-screen-only="">
          {detail ?? texts.cardFailed}
        </span>
      )}
    </>
  );
}
