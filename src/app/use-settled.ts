import { useEffect, useState } from "react";

/** Whether `isSo` has held for a while, `milliseconds`; then it stays so. */
export function useSettled(isSo: boolean, milliseconds: number): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = window.setTimeout(() => setSettled(true), milliseconds);
    return () => window.clearTimeout(timer);
  }, [isSo, milliseconds]);
  return isSettled;
}
