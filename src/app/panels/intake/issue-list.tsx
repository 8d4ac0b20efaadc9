import { useMemo, useState } from "react";
import { useLanguage, useMessages } from "#app/language/language.ts";
import { Button } from "#app/ui/button.tsx";
import type { FileIssue, IssueSeverity } from "#domain/intake/file-issue.ts";
import styles from "./intake.module.css";
import { issueText } from "./issue-words.ts";
import { messages } from "./messages.ts";

const atOnce = 50;
const bySeverity: readonly IssueSeverity[] = ["refused", "repairable", "note"];

type Group = {
  readonly kind: FileIssue["kind"];
  readonly severity: IssueSeverity;
  readonly issues: readonly FileIssue[];
};

function groupsOf(issues: readonly FileIssue[]): readonly Group[] {
  const groups = new Map<string, FileIssue[]>();
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.kind}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [issue]);
    else known.push(issue);
  }
  return [...groups.values()]
    .flatMap((list): Group[] => {
      const [first] = list;
      return first === undefined ? [] : [{ kind: first.kind, severity: first.severity, issues: list }];
    })
    .toSorted((a, b) => bySeverity.indexOf(a.severity) - bySeverity.indexOf(b.severity));
}

/** Everything that is wrong in the files, by kind: where, what was found, what is expected; long lists page by page. */
export function IssueList({ issues }: { readonly issues: readonly FileIssue[] }) {
  const texts = useMessages(messages);
  if (issues.length === 0) return <p className={styles["quiet"]}>{texts.noIssues}</p>;
  return (
    <section className={styles["issues"]} aria-label={texts.issues(issues.length)}>
      <h3 className={styles["heading"]}>{texts.issues(issues.length)}</h3>
      {groupsOf(issues).map((group) => (
        <IssueGroup key={`${group.severity} ${group.kind}`} group={group} />
      ))}
    </section>
  );
}

function IssueGroup({ group: { severity, issues } }: { readonly group: Group }) {
  const texts = useMessages(messages);
  const language = useLanguage();
  const [shown, setShown] = useState(atOnce);
  // Two issues may read alike; the list itself never changes.
  const rows = useMemo(() => issues.map((issue, at) => ({ key: `${issue.kind} ${at}`, issue })), [issues]);
  const [first] = issues;
  if (first === undefined) return null;
  return (
    <details className={styles["fold"]} open={severity === "refused"}>
      <summary>
        <span className={styles["severity"]} data-severity={severity}>
          {texts.severities[severity]}
        </span>
        {issueText(language, first).title} <span className={styles["count"]}>{issues.length}</span>
      </summary>
      <table className={styles["table"]}>
        <thead>
          <tr>
            {texts.issueHeads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map(({ key, issue }) => {
            const { place, found, expected } = issueText(language, issue);
            return (
              <tr key={key}>
                <th scope="row">{place}</th>
                <td>{found}</td>
                <td>{expected}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {issues.length > shown && (
        <Button kind="quiet" onClick={() => setShown(shown + 4 * atOnce)}>
          {texts.more(Math.min(4 * atOnce, issues.length - shown))}
        </Button>
      )}
    </details>
  );
}
