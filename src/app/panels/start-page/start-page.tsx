import { formatIssue } from "#domain/result.ts";
import type { Plan } from "#domain/plan/plan.ts";
import type { Loadable, LoadProblem } from "#app/data/loadable.ts";
import { useMessages } from "#app/language/language.ts";
import { messages } from "./messages.ts";
import styles from "./start-page.module.css";

function Problem({ problem }: { readonly problem: LoadProblem }) {
  const texts = useMessages(messages);
  switch (problem.kind) {
    case "unreachable":
      return <p>{texts.unreachable(problem.detail)}</p>;
    case "status":
      return <p>{texts.status(problem.status)}</p>;
    case "invalid":
      return (
        <>
          <p>{texts.invalid(problem.issues.length)}</p>
          <ul className={styles["issues"]}>
            {problem.issues.map((issue) => (
              <li key={formatIssue(issue)}>{formatIssue(issue)}</li>
            ))}
          </ul>
        </>
      );
  }
}

type StartPageProps = { readonly plan: Loadable<Plan>; readonly onRetry: () => void };

/** What stands until the plan is loaded, and everything that is wrong where it cannot be. */
export function StartPage({ plan, onRetry }: StartPageProps) {
  const texts = useMessages(messages);
  if (plan.status !== "failed") {
    return (
      <main className={styles["page"]} aria-busy="true">
        <p className={styles["hidden"]} role="status">
          {texts.loading}
        </p>
        <div className={styles["lines"]} aria-hidden="true">
          <div className={styles["line"]} />
          <div className={styles["line"]} />
          <div className={styles["line"]} />
        </div>
      </main>
    );
  }
  return (
    <main className={styles["page"]} role="alert">
      <h1 className={styles["title"]}>{texts.failed}</h1>
      <Problem problem={plan.problem} />
      <button type="button" className={styles["retry"]} onClick={onRetry}>
        {texts.retry}
      </button>
    </main>
  );
}
