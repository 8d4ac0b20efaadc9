import type { ReactNode } from "react";
import { useId } from "react";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { Compared } from "#app/state/comparison.ts";
import type { Year } from "#domain/plan/ids.ts";
import styles from "./compare.module.css";
import type { ComparePanelProps } from "./compare-props.ts";
import { messages } from "./messages.ts";

type SideChoiceProps = ComparePanelProps & { readonly compared: Compared };

/** What stands on the left and on the right, to choose. */
export function SideChoice(props: SideChoiceProps) {
  const { compared, index, year, asOf, today, onCompared, onYear, onAsOf } = props;
  const texts = useMessages(messages);
  const { years } = index.plan;
  switch (compared.kind) {
    case "year":
      return (
        <div className={styles["sides"]} data-screen-only="">
          <YearChoice
            label={texts.leftYear}
            years={years}
            year={compared.year}
            onYear={(chosen) => onCompared({ kind: "year", year: chosen })}
          />
          <YearChoice label={texts.rightYear} years={years} year={year} onYear={onYear} />
        </div>
      );
    case "report":
      return (
        <div className={styles["sides"]} data-screen-only="">
          <YearChoice label={texts.planYear} years={years} year={year} onYear={onYear} />
          <DayChoice label={texts.rightDay} day={asOf} most={today} onDay={onAsOf} />
        </div>
      );
    case "day":
      return (
        <div className={styles["sides"]} data-screen-only="">
          <DayChoice
            label={texts.leftDay}
            day={compared.day}
            most={today}
            onDay={(day) => onCompared({ kind: "day", day })}
          />
          <DayChoice label={texts.rightDay} day={asOf} most={today} onDay={onAsOf} />
        </div>
      );
    case "geometry":
      return <VersionChoice {...props} compared={compared} />;
    case "layer":
      return <LayerChoice {...props} compared={compared} />;
  }
}

function Choice({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles["side"]}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

type YearChoiceProps = {
  readonly label: string;
  readonly years: readonly Year[];
  readonly year: Year;
  readonly onYear: (year: Year) => void;
};

function YearChoice({ label, years, year, onYear }: YearChoiceProps) {
  const texts = useMessages(messages);
  return (
    <Choice label={label}>
      {(id) => (
        <select id={id} value={year} onChange={({ target }) => onYear(Number(target.value))}>
          {years.map((each) => (
            <option key={each} value={each}>
              {texts.yearOf(each)}
            </option>
          ))}
        </select>
      )}
    </Choice>
  );
}

type DayChoiceProps = {
  readonly label: string;
  readonly day: string;
  readonly most: string;
  readonly onDay: (day: string) => void;
};

function DayChoice({ label, day, most, onDay }: DayChoiceProps) {
  return (
    <Choice label={label}>
      {(id) => (
        <input
          id={id}
          type="date"
          max={most}
          value={day}
          onChange={({ target: { value } }) => {
            if (value !== "") onDay(value > most ? most : value);
          }}
        />
      )}
    </Choice>
  );
}

function VersionChoice(
  props: ComparePanelProps & { readonly compared: Extract<Compared, { readonly kind: "geometry" }> },
) {
  const { compared, index, replacements, versions, onCompared } = props;
  const texts = useMessages(messages);
  const language = useLanguage();
  const named = replacements.flatMap(({ feature }) => index.featureById.get(feature) ?? []);
  const chosen = compared.feature === null ? null : (index.featureById.get(compared.feature) ?? null);
  const offered = chosen === null || named.includes(chosen) ? named : [...named, chosen];
  if (offered.length === 0) return null;
  const { feature } = compared;
  return (
    <div className={styles["rows"]} data-screen-only="">
      <Choice label={texts.feature}>
        {(id) => (
          <select
            id={id}
            value={feature ?? ""}
            onChange={({ target: { value } }) => {
              const next = offered.find((each) => each.id === value)?.id ?? null;
              onCompared({ kind: "geometry", feature: next, version: 0 });
            }}
          >
            <option value="">{texts.everyReplaced(named.length)}</option>
            {offered.map((each) => (
              <option key={each.id} value={each.id}>
                {nameIn(language, each.properties)}
              </option>
            ))}
          </select>
        )}
      </Choice>
      {feature !== null && (
        <Choice label={texts.version}>
          {(id) => (
            <select
              id={id}
              value={compared.version}
              onChange={({ target }) => onCompared({ kind: "geometry", feature, version: Number(target.value) })}
            >
              <option value={0}>{texts.shippedVersion}</option>
              {versions.toReversed().map(({ version, savedAt, savedBy }) => (
                <option key={version} value={version}>
                  {texts.versionOf(version, savedAt.slice(0, 10), savedBy?.name ?? "")}
                </option>
              ))}
            </select>
          )}
        </Choice>
      )}
    </div>
  );
}

function LayerChoice(props: ComparePanelProps & { readonly compared: Extract<Compared, { readonly kind: "layer" }> }) {
  const { compared, layers, onCompared } = props;
  const texts = useMessages(messages);
  if (layers.length === 0) return null;
  const isThere = layers.some(({ id }) => id === compared.layer);
  return (
    <div className={styles["rows"]} data-screen-only="">
      <Choice label={texts.layer}>
        {(id) => (
          <select
            id={id}
            value={compared.layer}
            onChange={({ target }) => onCompared({ kind: "layer", layer: target.value })}
          >
            {!isThere && <option value={compared.layer}>{texts.chooseLayer}</option>}
            {layers.map((layer) => (
              <option key={layer.id} value={layer.id}>
                {layer.name}
              </option>
            ))}
          </select>
        )}
      </Choice>
    </div>
  );
}
