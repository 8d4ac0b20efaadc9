import { useLanguage, useMessages } from "#app/language/language.ts";
import type { Issue } from "#domain/result.ts";
import { deskMessages } from "./desk-messages.ts";
import styles from "./desk.module.css";
import { issueWords } from "./issue-words.ts";
import { editorMessages } from "./messages.ts";

type IssueListProps = {
  /** Paths as in the briefing. */
  readonly issues: readonly Issue[];
  /** Leads to the scene, from 0, that something is wrong with. */
  readonly onChoose: (at: number) => void;
};

const fieldWords = {
  title: "title",
  titleEn: "titleEn",
  message: "message",
  messageEn: "messageEn",
  name: "briefingName",
  nameEn: "briefingNameEn",
  task: "taskAbove",
  year: "year",
  asOf: "asOf",
  camera: "camera",
  layers: "layers",
  emphasis: "emphasis",
  figures: "figures",
  list: "list",
  chart: "chart",
  years: "strip",
  dwellSeconds: "dwell",
  notes: "notes",
  notesEn: "notesEn",
  id: "id",
  over: "over",
} as const;

/** Everything that is wrong, each a way to where it is. */
export function IssueList({ issues, onChoose }: IssueListProps) {
  const texts = useMessages(deskMessages);
  const fields = useMessages(editorMessages);
  const language = useLanguage();
  return (
    <ul className={styles["issues"]}>
      {issues.map((issue) => {
        const [first, place] = issue.path;
        const inScene = first === "scenes" && typeof place === "number";
        const key = issue.path.find((part) => typeof part === "string" && part in fieldWords);
        const field = key === undefined ? "" : fields[fieldWords[key as keyof typeof fieldWords]];
        const where = inScene ? texts.ofScene(place + 1) : texts.ofBriefing;
        return (
          <li key={`${issue.path.join(".")} ${issue.message}`}>
            <button type="button" disabled={!inScene} onClick={() => inScene && onChoose(place)}>
              <b>
                {where}
                {field !== "" && ` · ${field}`}
              </b>
              {issueWords(language, issue)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
