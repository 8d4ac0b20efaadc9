import { lazy, Suspense, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { messages } from "./messages.ts";
import { RevisePart } from "./revise-part.tsx";
import styles from "./revise-modes.module.css";
import type { WorkbenchProps } from "./workbench-props.ts";

const PlanRevisionPart = lazy(() =>
  import("./plan-revision-part.tsx").then((module) => ({ default: module.PlanRevisionPart })),
);

const modes = ["geometry", "plan"] as const;

/** What can be revised: where features lie, or what the plan says. A layer that is to replace geometry opens the former. */
export function ReviseModes(props: WorkbenchProps) {
  const texts = useMessages(messages);
  const [mode, setMode] = useState<(typeof modes)[number]>("geometry");
  return (
    <>
      <div className={styles["modes"]} role="group" aria-label={texts.reviseWhat}>
        {modes.map((each) => (
          <button key={each} type="button" aria-pressed={mode === each} onClick={() => setMode(each)}>
            {texts.reviseModes[each]}
          </button>
        ))}
      </div>
      {mode === "geometry" ? (
        <RevisePart {...props} />
      ) : (
        <Suspense fallback={null}>
          <PlanRevisionPart {...props} />
        </Suspense>
      )}
    </>
  );
}
