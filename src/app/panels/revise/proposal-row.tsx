import { useLanguage, useMessages, nameIn } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import type { Difference, MeasuredGeometry } from "#domain/intake/replacement/difference.ts";
import type { Fault } from "#domain/intake/replacement/find-faults.ts";
import type { Proposal } from "#domain/intake/replacement/propose.ts";
import { areaText, lengthText } from "./measure-words.ts";
import { messages } from "./messages.ts";
import styles from "./revise.module.css";

type ProposalRowProps = {
  readonly proposal: Proposal;
  readonly faults: readonly Fault[];
  readonly isAccepted: boolean;
  /** Who has replaced it since the comparison was made; `null`: nobody. */
  readonly changedBy: string | null;
  readonly onAccept: (isAccepted: boolean) => void;
  readonly onShow: () => void;
};

/** A feature that can be replaced: how it was found, by how much it moves, what it measures before and after, what is wrong. */
export function ProposalRow({ proposal, faults, isAccepted, changedBy, onAccept, onShow }: ProposalRowProps) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const { feature, rows, way, change } = proposal;
  const name = nameIn(language, feature.properties);
  return (
    <li className={styles["proposal"]} data-faulty={faults.length > 0}>
      <div className={styles["head"]}>
        <label className={styles["accept"]}>
          <input
            type="checkbox"
            aria-label={texts.accept(name)}
            checked={isAccepted}
            disabled={faults.length > 0}
            onChange={(event) => onAccept(event.target.checked)}
          />
          <span className={styles["name"]}>{name}</span>
        </label>
        {change !== null && (
          <Button kind="quiet" aria-label={texts.show(name)} onClick={onShow}>
            {texts.showShort}
          </Button>
        )}
      </div>
      <p className={styles["chips"]}>
        <Chip small>{texts.ways[way]}</Chip>
        {rows.length > 1 && <Chip small>{texts.parts(rows.length)}</Chip>}
      </p>
      {change !== null && <DifferenceLines difference={change.difference} />}
      {changedBy !== null && <p className={styles["fault"]}>{texts.changed(changedBy)}</p>}
      {faults.map((fault) => (
        <p key={JSON.stringify(fault)} className={styles["fault"]}>
          <FaultWords fault={fault} />
        </p>
      ))}
    </li>
  );
}

function DifferenceLines({ difference: { moved, before, after } }: { readonly difference: Difference }) {
  const texts = useMessages(messages);
  const isPoint = after.lengthMeters === null && after.areaSquareMeters === null;
  return (
    <dl className={styles["difference"]}>
      <dd className={styles["moved"]}>
        {moved === null
          ? texts.unplaced
          : isPoint
            ? texts.movedPoint(lengthText(moved.maxMeters))
            : texts.moved(lengthText(moved.maxMeters), lengthText(moved.meanMeters))}
      </dd>
      <Sizes
        label={texts.length}
        before={before}
        after={after}
        read={({ lengthMeters }) => lengthMeters}
        write={lengthText}
      />
      <Sizes
        label={texts.area}
        before={before}
        after={after}
        read={({ areaSquareMeters }) => areaSquareMeters}
        write={areaText}
      />
    </dl>
  );
}

type SizesProps = {
  readonly label: string;
  readonly before: MeasuredGeometry | null;
  readonly after: MeasuredGeometry;
  readonly read: (measured: MeasuredGeometry) => number | null;
  readonly write: (value: number) => string;
};

function Sizes({ label, before, after, read, write }: SizesProps) {
  const texts = useMessages(messages);
  const [old, fresh] = [before === null ? null : read(before), read(after)];
  if (fresh === null) return null;
  return (
    <div className={styles["sizes"]}>
      <dt>{label}</dt>
      <dd>
        {before !== null && old !== null && (
          <>
            <span data-soft={!before.isFact}>
              {write(old)}
              {!before.isFact && <small>{texts.schematic}</small>}
            </span>
            <span aria-hidden="true"> → </span>
          </>
        )}
        <b>{write(fresh)}</b>
      </dd>
    </div>
  );
}

function FaultWords({ fault }: { readonly fault: Fault }) {
  const { faults } = useMessages(messages);
  switch (fault.kind) {
    case "context":
      return faults.context();
    case "role":
      return faults.role(fault.wanted, fault.found);
    case "parts":
      return faults.parts(fault.count);
    case "outside":
      return faults.outside(fault.at.map((value) => value.toFixed(5)).join(", "));
    case "geometry":
      return faults.geometry(fault.issue.message);
  }
}
