import { useMessages } from "#app/language/language.ts";
import { pages } from "#app/page/page-path.ts";
import type { Dispatch, Page } from "#app/state/view.ts";
import { PageLink } from "../page-link/page-link.tsx";
import { messages } from "./messages.ts";
import styles from "./page-links.module.css";

type PageLinksProps = {
  readonly page: Page;
  /** The address of a page with the view as it is. */
  readonly hrefOf: (page: Page) => string;
  readonly dispatch: Dispatch;
  /** Where they stand: in the bar at the top, or at the foot of a phone. */
  readonly place: "bar" | "foot";
  /** The pages to lead to; all of them by default. */
  readonly pages?: readonly Page[];
};

/** The pages of the app as links that keep the view; in this window they change the page without loading it anew. */
export function PageLinks({ page, hrefOf, dispatch, place, pages: asked = pages }: PageLinksProps) {
  const texts = useMessages(messages);
  return (
    <nav className={styles[place]} aria-label={texts.pages}>
      {asked
        .filter((each) => pages.includes(each))
        .map((each) => (
          <PageLink key={each} href={hrefOf(each)} page={each} dispatch={dispatch} isCurrent={each === page}>
            {texts.pageNames[each]}
          </PageLink>
        ))}
    </nav>
  );
}
