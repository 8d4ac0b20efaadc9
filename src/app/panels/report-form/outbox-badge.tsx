import { Clock } from "lucide-react";
import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { outboxOf, type WaitingReport } from "#app/data/outbox.ts";
import type { ProgressStore } from "#app/data/progress-store.ts";
import { useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { outboxMessages } from "./outbox-messages.ts";
import styles from "./outbox-badge.module.css";
import { WaitingRow } from "./waiting-row.tsx";

const ReportForm = lazy(() => import("./report-form.tsx").then((module) => ({ default: module.ReportForm })));

type OutboxBadgeProps = { readonly store: ProgressStore; readonly index: PlanIndex };

/** How many reports wait to be sent, and which; nothing while none does. */
export function OutboxBadge({ store, index }: OutboxBadgeProps) {
  const texts = useMessages(outboxMessages);
  const outbox = outboxOf(store);
  const waiting = useSyncExternalStore(outbox.subscribe, outbox.snapshot);
  const data = useSyncExternalStore(store.subscribe, store.snapshot);
  const [isOpen, setOpen] = useState(false);
  const [changed, setChanged] = useState<WaitingReport | null>(null);
  const account = data.session?.account?.id ?? null;
  const feature = changed === null ? undefined : index.featureById.get(changed.report.feature);
  const form = changed !== null && feature !== undefined && (
    <Suspense fallback={null}>
      <ReportForm
        key={changed.key}
        index={index}
        feature={feature}
        store={store}
        data={data}
        refused={changed}
        onClose={() => setChanged(null)}
      />
    </Suspense>
  );
  if (waiting.length === 0) return form;
  return (
    <>
      <Button className={styles["badge"]} onClick={() => setOpen(true)}>
        <Clock aria-hidden size={16} />
        {texts.waiting(waiting.length)}
      </Button>
      <Dialog open={isOpen} title={texts.waitingTitle} closeLabel={texts.close} onClose={() => setOpen(false)}>
        <p className={styles["lead"]}>{texts.waitingLead}</p>
        <ul className={styles["list"]}>
          {waiting.map((entry) => (
            <WaitingRow
              key={entry.key}
              entry={entry}
              index={index}
              account={account}
              onChange={() => {
                setOpen(false);
                setChanged(entry);
              }}
              onRemove={() => void outbox.discard(entry.key)}
            />
          ))}
        </ul>
        {waiting.some(({ state }) => state === "waiting") && (
          <Button kind="primary" onClick={() => void outbox.flush()}>
            {texts.sendNow}
          </Button>
        )}
      </Dialog>
      {form}
    </>
  );
}
