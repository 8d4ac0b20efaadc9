import { createContext } from "react";

/** The files that are being brought in, wherever on the page they were dropped or picked; `null`: none. */
export const DroppedFiles = createContext<{
  readonly files: readonly File[] | null;
  readonly setFiles: (files: readonly File[] | null) => void;
}>({ files: null, setFiles: () => undefined });
