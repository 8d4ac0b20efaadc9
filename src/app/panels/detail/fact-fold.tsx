import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { accuracyName } from "#app/language/terms.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import { detailMessages } from "./messages.ts";
import styles from "./fact-fold.module.css";

/** Folds facts and position away on phones, where the years come first; how far the place can be trusted stays in sight. */
export function FactFold({ feature, children }: { readonly feature: PlanFeature; readonly children: ReactNode }) {
  const language = useLanguage();
  const texts = useMessages(detailMessages);
  const [isOpen, setIsOpen] = useState(false);
  const { accuracy } = feature.properties.position;
  const isSoft = feature.geometry === null || accuracy === "schematic";
  return (
    <div className={styles["fold"]} data-open={isOpen}>
      <button type="button" className={styles["toggle"]} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <ChevronRight aria-hidden="true" />
        {texts.factsAndPosition}
        <span className={styles["accuracy"]} data-soft={isSoft}>
          {feature.geometry === null ? texts.unplaced : accuracyName(language, accuracy)}
        </span>
      </button>
      <div className={styles["content"]}>{children}</div>
    </div>
  );
}
