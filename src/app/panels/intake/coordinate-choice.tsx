import { useLanguage, useMessages } from "#app/language/language.ts";
import { metersBetween } from "#domain/intake/doctor/candidate.ts";
import type { Diagnosis, Reading } from "#domain/intake/doctor/doctor.ts";
import type { DeclaredCrs } from "#domain/intake/raw-layer.ts";
import type { Candidate } from "#domain/intake/doctor/candidate.ts";
import { cautionsFor, nowhereWords, reasonsFor } from "./doctor-reasons.ts";
import styles from "./intake.module.css";
import { messages } from "./messages.ts";
import { candidateCode, candidateName, distanceText } from "./system-words.ts";

type CoordinateChoiceProps = {
  /** Tells the radio buttons of one layer from those of another. */
  readonly name: string;
  readonly diagnosis: Diagnosis;
  readonly declared: DeclaredCrs | null;
  readonly choice: Candidate | null;
  readonly onChoose: (candidate: Candidate) => void;
  /** Called with the reading that is pointed at, to compare on the map; `null`: none any more. */
  readonly onPreview: (candidate: Candidate | null) => void;
};

// More would be a list that nobody reads; the rest stands in the select below.
const mostAlternatives = 6;

/** How the coordinates are read: the likeliest reading with its reasons, what else it may be, and the way to any other. */
export function CoordinateChoice(props: CoordinateChoiceProps) {
  const { name, diagnosis, declared, choice, onChoose, onPreview } = props;
  const texts = useMessages(messages);
  const language = useLanguage();
  const { fitting, others } = diagnosis;
  const all = [...fitting, ...others];
  const chosen = all.find(({ candidate }) => candidate === choice) ?? null;
  const listed = fitting.slice(0, mostAlternatives);
  const rest = all.filter((reading) => !listed.includes(reading));
  const best = fitting[0];
  return (
    <fieldset className={styles["coordinates"]}>
      <legend className={styles["heading"]}>{texts.coordinates}</legend>
      {best === undefined && (
        <div className={styles["nowhere"]} role="alert">
          {nowhereWords(language, diagnosis).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      {listed.length > 0 && (
        <ul className={styles["readings"]} aria-label={texts.alternativesList}>
          {listed.map((reading) => (
            <li
              key={reading.candidate.key}
              onPointerEnter={() => onPreview(reading.candidate)}
              onPointerLeave={() => onPreview(null)}
              data-chosen={reading === chosen}
            >
              <label>
                <input
                  type="radio"
                  name={`reading-${name}`}
                  checked={reading === chosen}
                  onChange={() => onChoose(reading.candidate)}
                  onFocus={() => onPreview(reading.candidate)}
                  onBlur={() => onPreview(null)}
                />
                <b>{candidateName(language, reading.candidate)}</b>
                <small>
                  {[candidateCode(reading.candidate), awayFrom(best, reading, texts)]
                    .filter((part) => part !== null)
                    .join(" · ")}
                </small>
              </label>
            </li>
          ))}
        </ul>
      )}
      {chosen !== null && (
        <ul className={styles["reasons"]}>
          {reasonsFor(language, chosen, declared).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {cautionsFor(language, diagnosis, chosen, declared).map((line) => (
        <p key={line} className={styles["caution"]}>
          {line}
        </p>
      ))}
      {rest.length > 0 && (
        <label className={styles["select"]}>
          <span>{texts.others}</span>
          <select
            value={rest.find(({ candidate }) => candidate === choice)?.candidate.key ?? ""}
            onChange={(event) => {
              const found = rest.find(({ candidate }) => candidate.key === event.target.value);
              if (found !== undefined) onChoose(found.candidate);
            }}
          >
            <option value="">{best === undefined ? texts.othersNone : "—"}</option>
            {rest.map(({ candidate, distanceMeters }) => {
              const words = candidateName(language, candidate);
              return (
                <option key={candidate.key} value={candidate.key}>
                  {Number.isFinite(distanceMeters)
                    ? texts.otherItem(words, distanceText(distanceMeters))
                    : texts.otherNowhere(words)}
                </option>
              );
            })}
          </select>
        </label>
      )}
    </fieldset>
  );
}

function awayFrom(best: Reading | undefined, reading: Reading, texts: (typeof messages)["zh"]): string | null {
  if (best === undefined || reading === best || best.middle === null || reading.middle === null) return null;
  const meters = metersBetween(best.middle, reading.middle);
  return meters < 0.5 ? texts.sameSpot : texts.moved(distanceText(meters));
}
