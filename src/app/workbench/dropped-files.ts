import { createContext, type RefObject } from "react";

/** The files that are being brought in, wherever on the page they were dropped or picked; `null`: none. */
export const DroppedFiles = createContext<{
  readonly files: readonly File[] | null;
  readonly setFiles: (files: readonly File[] | null) => void;
  /** Takes a single `.json` file where the open tool waits for a new version of the plan; `null`: none does. */
  readonly takePlan: RefObject<((file: File) => void) | null>;
}>({ files: null, setFiles: () => undefined, takePlan: { current: null } });
