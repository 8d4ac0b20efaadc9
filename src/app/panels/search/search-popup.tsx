import { Autocomplete } from "@base-ui/react/autocomplete";
import type { RefObject } from "react";
import { type LanguageCode, useMessages } from "#app/language/language.ts";
import type { Year } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { hitDetail } from "./hit-detail.ts";
import { HitIcon } from "./hit-icon.tsx";
import { MarkedText } from "./marked-text.tsx";
import { searchMessages } from "./messages.ts";
import type { SearchHit, SearchResult, SearchResultGroup } from "./search-model.ts";
import styles from "./search.module.css";
import type { SearchState } from "./use-search-index.ts";

type SearchPopupProps = {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly index: PlanIndex;
  readonly year: Year;
  readonly language: LanguageCode;
  readonly query: string;
  /** `null` until the index is built. */
  readonly result: SearchResult | null;
  readonly readings: SearchState["readings"];
  readonly onChoose: (hit: SearchHit) => void;
};

/**
 * What opens under the search field: hits by group, or what can be typed, or what was searched in vain. Base UI's own popup
 * is left out: it hides the rest of the page from readers that listen while the list is open, focusable controls included.
 */
export function SearchPopup({ anchor, index, year, language, query, result, readings, onChoose }: SearchPopupProps) {
  const texts = useMessages(searchMessages);
  const isEmpty = query.trim() === "";
  const found = result !== null && result.total > 0;
  return (
    <Autocomplete.Portal>
      <Autocomplete.Positioner anchor={anchor} sideOffset={8} align="center" className={styles["positioner"]}>
        <div className={styles["popup"]} data-screen-only="">
          <Autocomplete.Status className={found ? "visually-hidden" : styles["status"]}>
            <Status texts={texts} query={query} result={result} />
          </Autocomplete.Status>
          <Autocomplete.List className={styles["list"]} aria-label={texts.results}>
            {(group: SearchResultGroup) => (
              <Autocomplete.Group key={group.group} items={group.items} className={styles["group"]}>
                <Autocomplete.GroupLabel className={styles["groupLabel"]}>
                  <span>{texts.groups[group.group]}</span>
                  <span className={styles["count"]}>{texts.shownOf(group.items.length, group.total)}</span>
                </Autocomplete.GroupLabel>
                <Autocomplete.Collection>
                  {(hit: SearchHit) => (
                    <Autocomplete.Item
                      key={targetKey(hit)}
                      value={hit}
                      className={styles["hit"]}
                      onClick={() => onChoose(hit)}
                    >
                      <span className={styles["icon"]}>
                        <HitIcon index={index} target={hit.entry.target} year={year} />
                      </span>
                      <span className={styles["words"]}>
                        <span className={styles["title"]}>
                          <MarkedText text={hit.title} ranges={hit.titleRanges} />
                          {hit.via !== null && (
                            <span className={styles["via"]}>
                              <MarkedText text={hit.via.text} ranges={hit.via.ranges} />
                            </span>
                          )}
                        </span>
                        <span className={styles["detail"]}>
                          {hitDetail(index, hit.entry.target, language).map((part) => (
                            <span key={part}>{part}</span>
                          ))}
                        </span>
                      </span>
                    </Autocomplete.Item>
                  )}
                </Autocomplete.Collection>
              </Autocomplete.Group>
            )}
          </Autocomplete.List>
          {!isEmpty && readings !== "ready" && (
            <p className={styles["note"]}>{readings === "failed" ? texts.readingsFailed : texts.readingsLoading}</p>
          )}
          <p className={styles["keys"]} aria-hidden="true">
            <kbd>↑</kbd>
            <kbd>↓</kbd> {texts.keys.move}
            <kbd>Enter</kbd> {texts.keys.open}
            <kbd>Esc</kbd> {texts.keys.close}
          </p>
        </div>
      </Autocomplete.Positioner>
    </Autocomplete.Portal>
  );
}

function targetKey({ entry: { target } }: SearchHit): string {
  return Object.values(target).join(":");
}

type StatusProps = {
  readonly texts: (typeof searchMessages)["zh"];
  readonly query: string;
  readonly result: SearchResult | null;
};

function Status({ texts, query, result }: StatusProps) {
  if (query.trim() === "")
    return (
      <>
        <span className={styles["statusHead"]}>{texts.hint}</span>
        <span className={styles["examples"]}>{texts.examples}</span>
      </>
    );
  if (result === null) return null;
  if (result.total > 0) return texts.count(result.total);
  return (
    <>
      <span className={styles["statusHead"]}>{texts.nothing(query.trim())}</span>
      <span>{texts.searched}</span>
    </>
  );
}
