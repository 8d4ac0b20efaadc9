import type { MouseEvent, ReactNode } from "react";
import type { Dispatch, Page } from "#app/state/view.ts";

type PageLinkProps = {
  /** The address of the page with the view as it is. */
  readonly href: string;
  readonly page: Page;
  readonly dispatch: Dispatch;
  readonly isCurrent?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** Whether a click is for this window: with a key held down it opens another one, which is the browser's. */
function isForThisWindow(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

/** A link to a page of the app that keeps the view; in this window it changes the page without loading it anew. */
export function PageLink({ href, page, dispatch, isCurrent = false, className, children }: PageLinkProps) {
  return (
    <a
      href={href}
      className={className}
      aria-current={isCurrent ? "page" : undefined}
      onClick={(event) => {
        if (!isForThisWindow(event)) return;
        event.preventDefault();
        dispatch({ type: "pageOpened", page });
      }}
    >
      {children}
    </a>
  );
}
