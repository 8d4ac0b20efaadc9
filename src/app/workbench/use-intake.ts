import { useEffect, useRef, useState } from "react";
import { breath, pacer } from "#app/intake/breath.ts";
import { bringIn, type BroughtIn } from "#app/intake/bring-in.ts";
import { readFile } from "#app/intake/read-file.ts";
import { defaultOptions, type ReadOptions } from "#app/intake/read-result.ts";
import type { IntakeStep } from "#app/panels/intake/intake-step.ts";
import { type DraftChanges, draftInSteps, type LayerDraft } from "#app/panels/intake/layer-draft.ts";
import type { Ground } from "#domain/intake/doctor/ground.ts";
import type { FileIssue } from "#domain/intake/file-issue.ts";
import { withPauses } from "#domain/intake/in-steps.ts";

/** A draft as it came in, with everything that is wrong in the files it came from. */
export type Accepted = {
  readonly draft: LayerDraft;
  readonly brought: BroughtIn;
  readonly issues: readonly FileIssue[];
};

/** Files on their way in: read, looked at, chosen from, taken. */
export type Intake = {
  readonly step: IntakeStep;
  readonly options: ReadOptions;
  readonly open: number;
  readonly setOpen: (draft: number) => void;
  readonly change: (draft: number, changes: DraftChanges) => void;
  readonly readAgain: (changes: Partial<ReadOptions>) => void;
  /** Converts the wanted layers; `null` where it was cancelled or nothing is to be taken. */
  readonly accept: () => Promise<readonly Accepted[] | null>;
};

/** Reads `files` at once; what still runs ends when the part goes or other files come. `read` stands in for the reader in tests. */
export function useIntake(files: readonly File[], ground: Ground | null, read: typeof readFile = readFile): Intake {
  const [step, setStep] = useState<IntakeStep>({ kind: "reading", progress: null });
  const [options, setOptions] = useState(defaultOptions);
  const [open, setOpen] = useState(0);
  const running = useRef<AbortController | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const run = async (): Promise<void> => {
      setStep({ kind: "reading", progress: null });
      const onProgress: Parameters<typeof readFile>[2] = (progress) => {
        if (!signal.aborted) setStep({ kind: "reading", progress });
      };
      const { layers, issues } = await read(files, options, onProgress, signal);
      signal.throwIfAborted();
      setStep({ kind: "placing" });
      const drafts: LayerDraft[] = [];
      const pause = pacer();
      for (const layer of layers) {
        await breath();
        signal.throwIfAborted();
        drafts.push(await withPauses(draftInSteps(layer, ground), pause));
      }
      signal.throwIfAborted();
      setOpen(0);
      setStep({ kind: "read", drafts, issues });
    };
    run().catch((problem: unknown) => {
      if (!signal.aborted)
        setStep({ kind: "failed", detail: problem instanceof Error ? problem.message : String(problem) });
    });
    return () => controller.abort();
  }, [files, options, ground, read]);

  return {
    step,
    options,
    open,
    setOpen,
    change: (draft, changes) =>
      setStep((now) =>
        now.kind === "read"
          ? { ...now, drafts: now.drafts.map((each, at) => (at === draft ? { ...each, ...changes } : each)) }
          : now,
      ),
    readAgain: (changes) => setOptions((now) => ({ ...now, ...changes })),
    accept: async () => {
      if (step.kind !== "read") return null;
      const signal = running.current?.signal ?? new AbortController().signal;
      const wanted = step.drafts.filter(({ isWanted }) => isWanted);
      const accepted: Accepted[] = [];
      try {
        for (const [at, draft] of wanted.entries()) {
          if (draft.choice === null) return null;
          const onProgress = (share: number): void => setStep({ kind: "adding", share: (at + share) / wanted.length });
          onProgress(0);
          const brought = await bringIn(draft.layer, draft.choice, draft.repairs, onProgress, signal);
          accepted.push({ draft, brought, issues: step.issues });
        }
        return accepted;
      } catch (problem) {
        if (!signal.aborted)
          setStep({ kind: "failed", detail: problem instanceof Error ? problem.message : String(problem) });
        return null;
      }
    },
  };
}
