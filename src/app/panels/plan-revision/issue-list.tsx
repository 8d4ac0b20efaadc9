import { useLanguage } from "#app/language/language.ts";
import type { Issue } from "#domain/result.ts";
import { placeWords, planIssueWords } from "./issue-words.ts";
import styles from "./plan-revision.module.css";

type IssueListProps = {
  readonly title: string;
  readonly hint?: string;
  readonly issues: readonly Issue[];
  /** The plan that they are of, whatever it holds; names are taken from it. */
  readonly content: unknown;
  /** Whether nothing goes on before they are gone. */
  readonly isBlocking: boolean;
};

/** Everything that is wrong, each with its place. */
export function IssueList({ title, hint, issues, content, isBlocking }: IssueListProps) {
  const language = useLanguage();
  return (
    <section className={styles["issues"]} data-blocking={isBlocking} role={isBlocking ? "alert" : undefined}>
      <h3 className={styles["subtitle"]}>{title}</h3>
      {hint !== undefined && <p>{hint}</p>}
      <ul aria-label={title}>
        {issues.map((issue) => {
          const where = placeWords(language, issue.path, content);
          return (
            <li key={`${issue.path.join(".")} ${issue.message}`} title={issue.path.join(".")}>
              {where !== "" && <b>{where}</b>} {planIssueWords(language, issue)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
