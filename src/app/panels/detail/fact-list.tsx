import { Fragment } from "react";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { confidenceName } from "#app/language/terms.ts";
import type { Fact, PlanFeature, Reference } from "#domain/features/feature.ts";
import { FeatureLink } from "../statement/feature-link.tsx";
import type { Reading } from "../statement/reading.ts";
import { townshipsOf } from "../statement/select-feature.ts";
import { sourceOf } from "./detail-model.ts";
import { detailMessages } from "./messages.ts";
import { PositionLine } from "./position-line.tsx";
import { relatedFeatures } from "./related-model.ts";
import styles from "./fact-list.module.css";

type FactListProps = {
  readonly reading: Reading;
  readonly feature: PlanFeature;
  readonly references: ReadonlyMap<string, Reference>;
};

/** Public facts with their sources, the townships and roles of a feature, and how far its position can be trusted. */
export function FactList({ reading, feature, references }: FactListProps) {
  const texts = useMessages(detailMessages);
  const { properties } = feature;
  const source = sourceOf(feature);
  const townships = townshipsOf(feature).flatMap((id) => reading.index.featureById.get(id) ?? []);
  const roles = properties.kind === "township" ? relatedFeatures(reading.index, feature).structure : [];
  const townshipLabel =
    source === "sites" ? texts.inTownships : source === "centres" ? texts.coveringTownships : texts.alongTownships;
  return (
    <dl className={styles["facts"]}>
      {properties.facts.map((fact) => (
        <FactRow key={`${fact.label} ${fact.value}`} fact={fact} reference={references.get(fact.reference)} />
      ))}
      {properties.facts.length === 0 && (
        <div className={styles["row"]}>
          <dt>{texts.publicInformation}</dt>
          <dd className={styles["none"]}>{texts.noPublicInformation}</dd>
        </div>
      )}
      {roles.length > 0 && <LinkRow label={texts.roles} features={roles} reading={reading} />}
      {townships.length > 0 && <LinkRow label={townshipLabel} features={townships} reading={reading} />}
      <div className={styles["row"]}>
        <dt>{texts.accuracy}</dt>
        <dd>
          <PositionLine feature={feature} />
        </dd>
      </div>
    </dl>
  );
}

function FactRow({ fact, reference }: { readonly fact: Fact; readonly reference: Reference | undefined }) {
  const language = useLanguage();
  const texts = useMessages(detailMessages);
  const on = fact.on ?? reference?.publishedOn ?? "";
  const said =
    reference === undefined ? fact.reference : reference.publisher === "" ? reference.title : reference.publisher;
  return (
    <div className={styles["row"]}>
      <dt>{language === "zh" ? fact.label : fact.labelEn}</dt>
      <dd>
        <b className={styles["value"]}>{language === "zh" ? fact.value : fact.valueEn}</b>
        {fact.confidence === "low" && (
          <span className={styles["confidence"]}>{confidenceName(language, fact.confidence)}</span>
        )}
        <details className={styles["reference"]}>
          <summary>
            {said} {on}
          </summary>
          {reference !== undefined && (
            <p lang="zh-CN">
              {reference.title}
              {reference.publishedOn !== "" && ` · ${texts.publishedOn(reference.publishedOn)}`}
              <br />
              <span className={styles["address"]}>
                {reference.address === "" ? texts.noAddress : reference.address}
              </span>
            </p>
          )}
        </details>
      </dd>
    </div>
  );
}

type LinkRowProps = { readonly label: string; readonly features: readonly PlanFeature[]; readonly reading: Reading };

function LinkRow({ label, features, reading }: LinkRowProps) {
  const language = useLanguage();
  return (
    <div className={styles["row"]}>
      <dt>{label}</dt>
      <dd>
        <span>
          {features.map((feature, number) => (
            <Fragment key={feature.id}>
              {number > 0 && (language === "zh" ? "、" : ", ")}
              <FeatureLink reading={reading} feature={feature} />
            </Fragment>
          ))}
        </span>
      </dd>
    </div>
  );
}
