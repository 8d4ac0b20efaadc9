import type { LoadProblem } from "#app/data/loadable.ts";
import { useMessages } from "#app/language/language.ts";
import { ErrorRow } from "#app/ui/error-row.tsx";
import { firstIssue } from "./layer-list-model.ts";
import { messages } from "./messages.ts";

function useProblemText(problem: LoadProblem): string {
  const texts = useMessages(messages);
  switch (problem.kind) {
    case "unreachable":
      return texts.failed(texts.unreachable);
    case "status":
      return texts.failed(texts.status(problem.status));
    case "invalid":
      return texts.failed(texts.invalid(problem.issues.length, firstIssue(problem)));
  }
}

type SourceFailureProps = { readonly problem: LoadProblem; readonly onRetry: () => void };

/** Why a layer's source is not there, and the way to ask for it again. */
export function SourceFailure({ problem, onRetry }: SourceFailureProps) {
  const texts = useMessages(messages);
  return (
    <ErrorRow retryLabel={texts.retry} onRetry={onRetry}>
      {useProblemText(problem)}
    </ErrorRow>
  );
}
