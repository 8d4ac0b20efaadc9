import { createElement, lazy, Suspense, useCallback, useMemo, useRef, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { tools } from "#app/state/view.ts";
import { TabList, TabPanel, TabRoot } from "#app/ui/tabs.tsx";
import { DroppedFiles } from "./dropped-files.ts";
import { messages } from "./messages.ts";
import { toolParts } from "./tool-parts.ts";
import { useFileDrop } from "./use-file-drop.ts";
import styles from "./workbench.module.css";
import type { WorkbenchProps } from "./workbench-props.ts";

const DropCurtain = lazy(() =>
  import("#app/panels/intake/drop-curtain.tsx").then((module) => ({ default: module.DropCurtain })),
);

/** The planner's workbench: a row of tools and the chosen one. A tool's code is fetched when it is first opened. */
export function Workbench(props: Omit<WorkbenchProps, "revised" | "onRevise">) {
  const { view, dispatch } = props;
  const texts = useMessages(messages);
  const [revised, setRevised] = useState<string | null>(null);
  const revise = (layer: string): void => {
    setRevised(layer);
    dispatch({ type: "toolChosen", tool: "revise" });
  };
  const tool = view.tool in toolParts ? view.tool : "layers";
  const [files, setFiles] = useState<readonly File[] | null>(null);
  const takePlan = useRef<((file: File) => void) | null>(null);
  const incoming = useMemo(() => ({ files, setFiles, takePlan }), [files]);
  // Files go to the layers, whichever tool they were dropped on; but for a plan where one is waited for.
  const takeFiles = useCallback(
    (dropped: readonly File[]) => {
      const [file, ...others] = dropped;
      if (takePlan.current !== null && file !== undefined && others.length === 0 && /\.json$/i.test(file.name)) {
        takePlan.current(file);
        return;
      }
      setFiles(dropped);
      dispatch({ type: "toolChosen", tool: "layers" });
    },
    [dispatch],
  );
  const { isOver } = useFileDrop(takeFiles);

  return (
    <TabRoot
      value={tool}
      onChange={(chosen) => dispatch({ type: "toolChosen", tool: chosen })}
      className={styles["bench"]}
    >
      <TabList
        label={texts.tools}
        tabs={tools.filter((each) => each in toolParts).map((value) => ({ value, title: texts.names[value] }))}
        className={styles["tools"]}
      />
      <TabPanel value={tool} className={styles["part"]}>
        <DroppedFiles value={incoming}>
          <Suspense fallback={null}>
            {toolParts[tool] !== undefined && createElement(toolParts[tool], { ...props, revised, onRevise: revise })}
          </Suspense>
        </DroppedFiles>
      </TabPanel>
      {isOver && (
        <Suspense fallback={null}>
          <DropCurtain />
        </Suspense>
      )}
    </TabRoot>
  );
}
