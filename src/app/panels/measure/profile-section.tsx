import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import type { Profile, Sample } from "#domain/analysis/profile.ts";
import type { LengthUnit } from "#domain/analysis/measure-unit.ts";
import { figureText } from "./measure-figures.ts";
import styles from "./measure.module.css";
import { messages } from "./messages.ts";
import { ProfileChart } from "./profile-chart.tsx";

/** A profile as it stands. */
export type ProfileState =
  | { readonly status: "working" }
  | { readonly status: "ready"; readonly profile: Profile }
  | { readonly status: "failed"; readonly detail: string };

type ProfileSectionProps = {
  readonly hasTerrain: boolean;
  /** Whether there is a line to draw the profile of. */
  readonly hasLine: boolean;
  readonly isSchematic: boolean;
  /** `null` before it is asked for. */
  readonly state: ProfileState | null;
  readonly unit: LengthUnit;
  readonly onMake: () => void;
  readonly onPoint: (sample: Sample | null) => void;
};

/** The height profile of the line at hand, or what is needed for one. */
export function ProfileSection({
  hasTerrain,
  hasLine,
  isSchematic,
  state,
  unit,
  onMake,
  onPoint,
}: ProfileSectionProps) {
  const texts = useMessages(messages);
  return (
    <section className={styles["card"]} aria-label={texts.profile}>
      <h3>
        {texts.profile}
        {hasTerrain && hasLine && isSchematic && <span className={styles["schematic"]}>{texts.schematic}</span>}
      </h3>
      {!hasTerrain && <p className={styles["quiet"]}>{texts.noTerrain}</p>}
      {hasTerrain && !hasLine && <p className={styles["quiet"]}>{texts.noLine}</p>}
      {hasTerrain && hasLine && state === null && (
        <div className={styles["actions"]}>
          <Button onClick={onMake}>{texts.makeProfile}</Button>
        </div>
      )}
      {state?.status === "working" && <p role="status">{texts.makingProfile}</p>}
      {state?.status === "failed" && <p role="alert">{texts.profileFailed(state.detail)}</p>}
      {state?.status === "ready" && (
        <ReadyProfile profile={state.profile} unit={unit} isSchematic={isSchematic} onPoint={onPoint} />
      )}
    </section>
  );
}

type ReadyProfileProps = Pick<ProfileSectionProps, "unit" | "isSchematic" | "onPoint"> & { readonly profile: Profile };

function ReadyProfile({ profile, unit, isSchematic, onPoint }: ReadyProfileProps) {
  const texts = useMessages(messages);
  const { lowest, highest, ascent, descent, missing, samples, spacing } = profile;
  if (lowest === null || highest === null) return <p role="status">{texts.outside}</p>;
  const figures = [
    [texts.lowest, lowest],
    [texts.highest, highest],
    [texts.ascent, ascent],
    [texts.descent, descent],
  ] as const;
  return (
    <>
      {isSchematic && <p className={styles["quiet"]}>{texts.profileSchematic}</p>}
      <ProfileChart profile={profile} unit={unit} onPoint={onPoint} />
      <dl className={styles["summary"]}>
        {figures.map(([title, meters]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{figureText(meters, 0)} m</dd>
          </div>
        ))}
      </dl>
      <p className={styles["quiet"]}>
        {texts.profileAbout(Math.round(spacing))}
        {missing > 0 && ` · ${texts.missing(`${Math.max(1, Math.round((missing / samples.length) * 100))}%`)}`}
      </p>
    </>
  );
}
