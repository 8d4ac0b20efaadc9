import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import type { PlanVersion } from "#domain/api/plan.ts";
import { localTime } from "../briefing-editor/local-time.ts";
import { messages } from "./messages.ts";
import styles from "./plan-revision.module.css";

/** A version with the document that it follows, who saved it when, and why. */
export function VersionLines({ version }: { readonly version: PlanVersion }) {
  const texts = useMessages(messages);
  const { claim, restores, savedAt, savedBy } = version;
  return (
    <>
      {restores !== null && <p>{texts.restoredFrom(restores)}</p>}
      {claim !== null && (
        <p>
          {claim.number}《{claim.title}》 {claim.issuedOn}
        </p>
      )}
      {claim !== null && <p>{claim.reason}</p>}
      <p className={styles["quiet"]}>{texts.savedBy(savedBy?.name ?? "", localTime(savedAt))}</p>
    </>
  );
}

type VersionListProps = {
  /** Newest first; `null`: they could not be read. */
  readonly versions: readonly PlanVersion[] | null;
  /** Whether this account may restore. */
  readonly canRestore: boolean;
  /** `basedOn` is the newest version of the list. */
  readonly onRestore: (version: number, basedOn: number) => void;
};

/** Every version of the plan, to go back to. */
export function VersionList({ versions, canRestore, onRestore }: VersionListProps) {
  const texts = useMessages(messages);
  const newest = versions?.[0];
  const button = (version: number, what: string) =>
    canRestore && (
      <Button aria-label={texts.restoreThis(what)} onClick={() => onRestore(version, newest?.version ?? 0)}>
        {texts.restore}
      </Button>
    );
  return (
    <section className={styles["section"]} aria-label={texts.versions}>
      <h3 className={styles["subtitle"]}>{texts.versions}</h3>
      {versions === null && <p role="alert">{texts.versionsFailed}</p>}
      {versions !== null && newest === undefined && <p className={styles["quiet"]}>{texts.noVersions}</p>}
      {versions !== null && newest !== undefined && (
        <ol className={styles["versions"]}>
          {versions.map((version) => (
            <li key={version.version}>
              <div>
                <b>{texts.version(version.version)}</b>
                <VersionLines version={version} />
              </div>
              {version === newest ? (
                <Chip small kind="now">
                  {texts.current}
                </Chip>
              ) : (
                version.claim !== null && button(version.version, texts.version(version.version))
              )}
            </li>
          ))}
          <li>
            <b>{texts.shipped}</b>
            {newest.claim !== null && button(0, texts.shipped)}
          </li>
        </ol>
      )}
    </section>
  );
}
