import { Autocomplete } from "@base-ui/react/autocomplete";
import { Search as SearchSign, X } from "lucide-react";
import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type LanguageCode, useMessages } from "#app/language/language.ts";
import { useMediaQuery } from "#app/page/use-media-query.ts";
import { useShortcuts } from "#app/page/use-shortcuts.ts";
import type { Dispatch } from "#app/state/view.ts";
import type { Village } from "#domain/features/village.ts";
import type { Year } from "#domain/plan/ids.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import { searchMessages } from "./messages.ts";
import { choiceActions } from "./search-choice.ts";
import { search, type SearchHit, type SearchResultGroup } from "./search-model.ts";
import { SearchPopup } from "./search-popup.tsx";
import styles from "./search.module.css";
import { useSearchIndex } from "./use-search-index.ts";

/** What the search is given. */
export type SearchProps = {
  readonly index: PlanIndex;
  readonly villages: readonly Village[];
  readonly dispatch: Dispatch;
  readonly language: LanguageCode;
  /** The year whose expected phases the marks of corridors show; the first of the plan unless named. */
  readonly year?: Year;
  /** What stands in the field, kept by the owner: nothing typed before this was there is lost. */
  readonly typed: string;
  readonly onType: (text: string) => void;
};

const maxHits = 40;
const noGroups: readonly SearchResultGroup[] = [];

/** The search once it is used: results as they are typed for. What is typed stays, so that the next hit is one key away. */
export function SearchCombobox({
  index,
  villages,
  dispatch,
  language,
  year = index.plan.years[0] ?? 0,
  typed,
  onType,
}: SearchProps) {
  const texts = useMessages(searchMessages);
  const isPhone = useMediaQuery("(width < 768px)");
  const field = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const hasTakenOver = useRef(false);
  const [isOpen, setOpen] = useState(true);
  const { searchIndex, readings } = useSearchIndex(index, villages, true);
  const query = useDeferredValue(typed);
  const result = useMemo(
    () => (searchIndex === null ? null : search(searchIndex, query, maxHits, language)),
    [searchIndex, query, language],
  );
  useLayoutEffect(() => {
    const input = field.current;
    input?.focus();
    input?.setSelectionRange(input.value.length, input.value.length);
    hasTakenOver.current = true;
  }, []);
  const shortcuts = useMemo(() => ({ "/": () => field.current?.focus() }), []);
  useShortcuts(shortcuts);

  const choose = (hit: SearchHit): void => {
    for (const action of choiceActions(index, hit.entry.target)) dispatch(action);
    // The keyboard of a phone would lie over what was just opened.
    if (isPhone) field.current?.blur();
  };

  return (
    <search className={styles["search"]}>
      <Autocomplete.Root
        items={result?.groups ?? noGroups}
        filter={null}
        value={typed}
        onValueChange={(value, { reason }) => {
          if (reason !== "item-press") onType(value);
        }}
        itemToStringValue={(hit: SearchHit) => hit.title}
        open={isOpen}
        onOpenChange={setOpen}
        autoHighlight
        openOnInputClick
      >
        <div ref={frame} className={styles["frame"]}>
          <SearchSign aria-hidden className={styles["sign"]} />
          <Autocomplete.Input
            ref={field}
            className={styles["field"]}
            aria-label={texts.label}
            aria-keyshortcuts="/"
            placeholder={isPhone ? texts.placeholderShort : texts.placeholder}
            enterKeyHint="search"
            spellCheck={false}
            onFocus={(event) => {
              // Taking over from the plain field must not mark the text that is being typed.
              if (hasTakenOver.current) event.currentTarget.select();
            }}
            onBlur={() => setOpen(false)}
            onKeyDown={(event) => {
              // The first Escape closes the list, the second empties the field.
              if (event.key === "Escape" && !isOpen) onType("");
            }}
          />
          {typed === "" ? (
            <kbd className={styles["key"]} aria-hidden="true">
              /
            </kbd>
          ) : (
            <Autocomplete.Clear className={styles["clear"]} aria-label={texts.clear}>
              <X aria-hidden />
            </Autocomplete.Clear>
          )}
        </div>
        {isOpen && (
          <SearchPopup
            anchor={frame}
            index={index}
            year={year}
            language={language}
            query={query}
            result={result}
            readings={readings}
            onChoose={choose}
          />
        )}
      </Autocomplete.Root>
    </search>
  );
}
