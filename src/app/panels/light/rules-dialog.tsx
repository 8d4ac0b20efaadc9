import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { Dialog } from "#app/ui/dialog.tsx";
import type { LightRules } from "#domain/progress/light-rules.ts";
import { lightMessages } from "./messages.ts";
import { rulesInOrder, rulesVersion, ruleWords } from "./rule-words.ts";
import styles from "./rules-dialog.module.css";

type RulesDialogProps = { readonly rules: LightRules; readonly onClose: () => void };

/** The rules of the lights in words, with the county's own thresholds, their version and where they come from. */
export function RulesDialog({ rules, onClose }: RulesDialogProps) {
  const texts = useMessages(lightMessages);
  const language = useLanguage();
  return (
    <Dialog open title={texts.rules} closeLabel={texts.close} onClose={onClose}>
      <div className={styles["rules"]}>
        <p>
          <b>{nameIn(language, rules)}</b>
          <br />
          {rulesVersion(language, rules)} · {texts.effectiveOn(rules.effectiveOn)}
        </p>
        <p>{texts.rulesLead}</p>
        <ol>
          {rulesInOrder.map((rule) => (
            <li key={rule}>{ruleWords(language, rule, rules)}</li>
          ))}
        </ol>
        <p className={styles["source"]}>
          {texts.source}: {language === "zh" ? rules.source : rules.sourceEn}
        </p>
      </div>
    </Dialog>
  );
}
