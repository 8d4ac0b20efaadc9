import { PhaseLine } from "#app/map/legend-symbol.tsx";
import { useMessages } from "#app/language/language.ts";
import { CoverageMark } from "./coverage-mark.tsx";
import { matrixMessages } from "./messages.ts";
import styles from "./task-matrix.module.css";

/** What the marks of the matrix mean, in one line. */
export function MatrixKey() {
  const texts = useMessages(matrixMessages);
  return (
    <ul className={styles["key"]}>
      {(["placed", "unplaced", "county"] as const).map((coverage) => (
        <li key={coverage}>
          <CoverageMark coverage={coverage} />
          {texts.coverage[coverage]}
        </li>
      ))}
      <li>
        <b>7</b>
        {texts.itemKey}
      </li>
      <li>
        <span>#3</span>
        {texts.figureKey}
      </li>
      <li>
        <PhaseLine phase="construction" width={30} />
        {texts.phaseKey}
      </li>
    </ul>
  );
}
