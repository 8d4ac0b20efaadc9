import { useEffect, useRef } from "react";
import styles from "./phone-desk.module.css";

type SceneListProps = {
  readonly scenes: readonly { readonly id: string; readonly title: string }[];
  /** The one that is shown, from 0. */
  readonly at: number;
  readonly isOff: boolean;
  readonly onGo: (to: number) => void;
};

/** Every scene to go to; the one that is shown is in sight. */
export function SceneList({ scenes, at, isOff, onGo }: SceneListProps) {
  const current = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    current.current?.scrollIntoView({ block: "nearest" });
  }, [at]);
  return (
    <ol className={styles["list"]}>
      {scenes.map((scene, number) => (
        <li key={scene.id}>
          <button
            ref={number === at ? current : undefined}
            type="button"
            aria-current={number === at ? "true" : undefined}
            aria-disabled={isOff}
            onClick={isOff || number === at ? undefined : () => onGo(number)}
          >
            <span>{number + 1}</span>
            {scene.title}
          </button>
        </li>
      ))}
    </ol>
  );
}
