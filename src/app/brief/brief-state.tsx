import type { LoadedBriefing } from "#app/data/briefings.ts";
import { shippedBriefings } from "#app/data/briefings.ts";
import type { Loadable } from "#app/data/loadable.ts";
import { useMessages } from "#app/language/language.ts";
import { briefPath, hrefOf } from "#app/page/page-path.ts";
import { wallMessages } from "#app/panels/wall/messages.ts";
import { Button } from "#app/ui/button.tsx";
import styles from "./brief-page.module.css";

type BriefStateProps = {
  readonly id: string;
  readonly file: Loadable<LoadedBriefing>;
  readonly onRetry: () => void;
};

/** What stands where no scene can be shown yet, or at all. */
export function BriefState({ id, file, onRetry }: BriefStateProps) {
  const texts = useMessages(wallMessages);
  if (file.status !== "failed")
    return (
      <main className={styles["state"]} role="status">
        {texts.loading}
      </main>
    );
  const isMissing = !shippedBriefings.has(id);
  return (
    <main className={styles["state"]}>
      <h1>{isMissing ? texts.notThere(id) : texts.failed}</h1>
      <nav aria-label={texts.known}>
        {[...shippedBriefings.keys()].map((known) => (
          <p key={known}>
            <a href={hrefOf({ path: briefPath(known), query: "" })}>{known}</a>
          </p>
        ))}
      </nav>
      {!isMissing && <Button onClick={onRetry}>{texts.retry}</Button>}
    </main>
  );
}
