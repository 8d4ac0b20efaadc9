import { useState } from "react";
import { formatIssue } from "#domain/result.ts";
import type { LoadProblem } from "./data/loadable.ts";
import type { Notice } from "./panels/notices/notice.ts";
import type { IgnoredPart } from "./state/link-part.ts";

/** The notice to show, how to show one, and how to put the present one away. */
export type Notices = {
  readonly notice: Notice | null;
  readonly tell: (notice: Notice) => void;
  readonly close: () => void;
};

function configDetail(problem: LoadProblem): string {
  return problem.kind === "invalid" ? problem.issues.map(formatIssue).join("；") : problem.kind;
}

/** What there is to tell: what was just done, else what of the link was left out, else what is wrong with the settings. */
export function useNotice(ignored: readonly IgnoredPart[], configProblem: LoadProblem | null): Notices {
  const [told, setTold] = useState<Notice | null>(null);
  const [closedIgnored, setClosedIgnored] = useState<readonly IgnoredPart[]>([]);
  const [closedProblem, setClosedProblem] = useState<LoadProblem | null>(null);
  const notice = ((): Notice | null => {
    if (told !== null) return told;
    if (ignored.length > 0 && ignored !== closedIgnored)
      return { kind: "ignored", parts: ignored.map(({ key, value }) => `${key}=${value}`) };
    if (configProblem !== null && configProblem !== closedProblem)
      return { kind: "config", detail: configDetail(configProblem) };
    return null;
  })();
  const close = (): void => {
    if (notice?.kind === "ignored") setClosedIgnored(ignored);
    else if (notice?.kind === "config") setClosedProblem(configProblem);
    else setTold(null);
  };
  return { notice, tell: setTold, close };
}
