import { useState } from "react";
import type { runAnalysis } from "#app/analysis/run-analysis.ts";
import { type AnalyseMode, AnalysePanel } from "#app/panels/analyse/analyse-panel.tsx";
import { AnalyseAround } from "./analyse-around.tsx";
import { AnalyseCombine } from "./analyse-combine.tsx";
import { AnalyseCrossing } from "./analyse-crossing.tsx";
import { AnalyseNearest } from "./analyse-nearest.tsx";
import { AnalyseSummary } from "./analyse-summary.tsx";
import type { WorkbenchProps } from "./workbench-props.ts";

/** The analyses of the workbench, one at a time. `run` stands in for the worker in tests. */
export function AnalysePart(props: WorkbenchProps & { readonly run?: typeof runAnalysis }) {
  const [mode, setMode] = useState<AnalyseMode>("around");
  const { run, ...bench } = props;
  return (
    <AnalysePanel mode={mode} onMode={setMode}>
      {mode === "around" && <AnalyseAround key="around" {...bench} isSelection={false} run={run} />}
      {mode === "select" && <AnalyseAround key="select" {...bench} isSelection run={run} />}
      {mode === "crossing" && <AnalyseCrossing {...bench} run={run} />}
      {mode === "nearest" && <AnalyseNearest {...bench} run={run} />}
      {mode === "combine" && <AnalyseCombine {...bench} run={run} />}
      {mode === "summary" && <AnalyseSummary {...bench} />}
    </AnalysePanel>
  );
}
