import { useState } from "react";
import { listIn, nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { type Account, reportingUnits, unitsOf } from "#domain/account/account.ts";
import { formMessages } from "./messages.ts";
import styles from "./report-form.module.css";
import { wantSignIn } from "./sign-in-wanted.ts";
import { WideDialog } from "#app/ui/wide-dialog.tsx";
import { type ReportFormProps, WritingForm } from "./writing-form.tsx";

/** Reporting on a built thing: a window on a desktop, the whole screen on a phone. */
export function ReportForm(props: ReportFormProps) {
  const { index, feature, data, onClose, corrects } = props;
  const texts = useMessages(formMessages);
  const language = useLanguage();
  // Whoever began writing goes on, even when the session ends in between.
  const [writer] = useState<Account | null>(data.session?.account ?? null);
  const units = reportingUnits(writer, index, feature.id);
  const title = (corrects === undefined ? texts.title : texts.correctTitle)(nameIn(language, feature.properties));
  if (writer !== null && units.length > 0)
    return <WritingForm {...props} title={title} writer={writer} units={units} />;
  const responsible = unitsOf(index, feature.id).flatMap((id) => index.unitById.get(id) ?? []);
  return (
    <WideDialog title={title} closeLabel={texts.close} onClose={onClose}>
      <div className={styles["ask"]}>
        {writer === null ? (
          <>
            <p>{texts.signInNeeded}</p>
            <Button
              kind="primary"
              onClick={() => {
                onClose();
                wantSignIn();
              }}
            >
              {texts.signIn}
            </Button>
          </>
        ) : (
          <p>
            {texts.notYours(
              listIn(
                language,
                responsible.map((unit) => nameIn(language, unit)),
              ),
            )}
          </p>
        )}
      </div>
    </WideDialog>
  );
}
