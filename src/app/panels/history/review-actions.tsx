import { useState } from "react";
import type { ProgressStore } from "#app/data/progress-store.ts";
import { sendReview } from "#app/data/progress-api.ts";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import type { Report } from "#domain/progress/report.ts";
import { Field } from "#app/ui/field.tsx";
import { wantSignIn } from "../report-form/sign-in-wanted.ts";
import styles from "./history.module.css";
import { historyMessages } from "./messages.ts";

type ReviewActionsProps = {
  readonly report: Report;
  readonly store: ProgressStore;
  readonly onReviewed: (report: Report) => void;
};

/** The plan office's word: accepting, or returning with the reason. */
export function ReviewActions({ report, store, onReviewed }: ReviewActionsProps) {
  const texts = useMessages(historyMessages);
  const [reason, setReason] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<"reasonMissing" | "reviewFailed" | "signedOut" | null>(null);
  const [isBusy, setBusy] = useState(false);
  const say = async (verdict: "accepted" | "returned"): Promise<void> => {
    const told = verdict === "returned" ? (reason ?? "").trim() : "";
    if (verdict === "returned" && told === "") {
      setTrouble("reasonMissing");
      return;
    }
    setBusy(true);
    const answer = await sendReview(report.id, { verdict, reason: told === "" ? null : told });
    setBusy(false);
    if (answer.kind === "value") {
      setTrouble(null);
      setReason(null);
      onReviewed(answer.value);
      return;
    }
    const isSignedOut = answer.kind === "problem" && answer.problem.status === 401;
    setTrouble(isSignedOut ? "signedOut" : "reviewFailed");
    if (isSignedOut) void store.renewSession();
  };
  const newest = report.reviews.at(-1)?.verdict ?? null;
  return (
    <div className={styles["review"]}>
      {reason === null ? (
        <>
          {newest !== "accepted" && (
            <Button disabled={isBusy} onClick={() => void say("accepted")}>
              {texts.accept}
            </Button>
          )}
          {newest !== "returned" && (
            <Button disabled={isBusy} onClick={() => setReason("")}>
              {texts.return}
            </Button>
          )}
        </>
      ) : (
        <div className={styles["return"]}>
          <Field label={texts.returnReason} issue={trouble === "reasonMissing" ? texts.reasonMissing : undefined}>
            {(control) => (
              <textarea
                {...control}
                rows={2}
                maxLength={500}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <Button kind="primary" disabled={isBusy} onClick={() => void say("returned")}>
            {texts.returnSend}
          </Button>
          <Button
            disabled={isBusy}
            onClick={() => {
              setReason(null);
              setTrouble(null);
            }}
          >
            {texts.cancel}
          </Button>
        </div>
      )}
      <p role="alert" className={styles["trouble"]}>
        {trouble !== null && trouble !== "reasonMissing" && texts[trouble]}
        {trouble === "signedOut" && (
          <Button kind="quiet" onClick={wantSignIn}>
            {texts.signIn}
          </Button>
        )}
      </p>
    </div>
  );
}
