import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import { accuracyName } from "#app/language/terms.ts";
import { Button } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import type { GeometryVersion, StoredReplacement } from "#domain/api/geometry.ts";
import type { PlanFeature } from "#domain/features/feature.ts";
import type { PositionClaim } from "#domain/intake/replacement/replacement.ts";
import { lengthText } from "./measure-words.ts";
import { messages } from "./messages.ts";
import styles from "./revise.module.css";

/** A feature's history as it is shown; `null` where it could not be read. */
export type ShownHistory = { readonly feature: PlanFeature; readonly versions: readonly GeometryVersion[] | null };

type ReplacedListProps = {
  readonly replacements: readonly StoredReplacement[];
  readonly plan: readonly PlanFeature[];
  /** The feature whose history is open; `null`: none is. */
  readonly history: ShownHistory | null;
  /** Whether this account may restore. */
  readonly canRestore: boolean;
  /** Whether there is a server that has the history. */
  readonly isServed: boolean;
  readonly onHistory: (feature: PlanFeature | null) => void;
  readonly onShow: (feature: PlanFeature) => void;
  /** `basedOn` is the newest version that the history shows. */
  readonly onRestore: (feature: PlanFeature, version: number, basedOn: number) => void;
};

/** Every feature whose geometry is replaced, with who says so, and its versions to go back to. */
export function ReplacedList(props: ReplacedListProps) {
  const { replacements, plan, history, isServed, onHistory, onShow } = props;
  const texts = useMessages(messages);
  const language = useLanguage();
  const byId = new Map(plan.map((feature) => [feature.id, feature]));
  // What was just restored to the plan's own is no longer replaced; its history stays open.
  const isElsewhere = history !== null && replacements.every(({ feature }) => feature !== history.feature.id);
  return (
    <section className={styles["section"]} aria-label={texts.replaced}>
      <h3 className={styles["subtitle"]}>{texts.replaced}</h3>
      {replacements.length === 0 && <p className={styles["quiet"]}>{texts.noneReplaced}</p>}
      <ul className={styles["list"]}>
        {replacements.map(({ feature: id, claim, savedAt, savedBy }) => {
          const feature = byId.get(id);
          if (feature === undefined) return null;
          const isOpen = history?.feature.id === id;
          return (
            <li key={id} className={styles["proposal"]}>
              <div className={styles["head"]}>
                <span className={styles["name"]}>{nameIn(language, feature.properties)}</span>
                <Button kind="quiet" onClick={() => onShow(feature)}>
                  {texts.showShort}
                </Button>
                {isServed && (
                  <Button kind="quiet" aria-expanded={isOpen} onClick={() => onHistory(isOpen ? null : feature)}>
                    {texts.history}
                  </Button>
                )}
              </div>
              <ClaimLines claim={claim} />
              <p className={styles["quiet"]}>{texts.savedBy(savedBy?.name ?? "", savedAt.slice(0, 10))}</p>
              {isOpen && <History {...props} history={history} />}
            </li>
          );
        })}
        {isElsewhere && (
          <li className={styles["proposal"]}>
            <span className={styles["name"]}>{nameIn(language, history.feature.properties)}</span>
            <History {...props} history={history} />
          </li>
        )}
      </ul>
    </section>
  );
}

function ClaimLines({ claim }: { readonly claim: PositionClaim }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  return (
    <p className={styles["chips"]}>
      <Chip small kind="accent">
        {accuracyName(language, claim.accuracy)}
      </Chip>
      <span>{texts.uncertaintyOf(lengthText(claim.uncertaintyMeters))}</span>
      <span>{language === "en" ? (claim.sourceEn ?? claim.source) : claim.source}</span>
      <span>{claim.measuredOn}</span>
    </p>
  );
}

function History({ history, canRestore, onRestore }: ReplacedListProps & { readonly history: ShownHistory }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { feature, versions } = history;
  if (versions === null) return <p className={styles["fault"]}>{texts.failed}</p>;
  const newest = versions[0]?.version ?? 0;
  const isShippedNow = versions[0] !== undefined && versions[0].claim === null;
  const button = (version: number, what: string) =>
    canRestore && (
      <Button aria-label={texts.restore(what)} onClick={() => onRestore(feature, version, newest)}>
        {texts.restore("")}
      </Button>
    );
  return (
    <ol className={styles["versions"]} aria-label={texts.historyOf(nameIn(language, feature.properties))}>
      {versions.map(({ version, claim, restores, savedAt, savedBy }) => (
        <li key={version}>
          <div>
            <b>{texts.version(version)}</b>
            {restores !== null && <span> {texts.restoredFrom(restores)}</span>}
            {claim !== null && <ClaimLines claim={claim} />}
            <p className={styles["quiet"]}>{texts.savedBy(savedBy?.name ?? "", savedAt.slice(0, 10))}</p>
          </div>
          {version === newest ? (
            <Chip small kind="now">
              {texts.current}
            </Chip>
          ) : (
            claim !== null && button(version, texts.version(version))
          )}
        </li>
      ))}
      <li>
        <b>{texts.shippedVersion}</b>
        {!isShippedNow && button(0, texts.shippedVersion)}
      </li>
    </ol>
  );
}
