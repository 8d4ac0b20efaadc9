import { Search as SearchSign } from "lucide-react";
import { lazy, Suspense, useId, useMemo, useRef, useState } from "react";
import { useMessages } from "#app/language/language.ts";
import { useMediaQuery } from "#app/page/use-media-query.ts";
import { useShortcuts } from "#app/page/use-shortcuts.ts";
import { searchMessages } from "./messages.ts";
import type { SearchProps } from "./search-combobox.tsx";
import styles from "./search.module.css";

const loadCombobox = () => import("./search-combobox.tsx").then(({ SearchCombobox }) => ({ default: SearchCombobox }));
const SearchCombobox = lazy(loadCombobox);

/**
 * Searches everything the plan has a name for; `/` puts the cursor here. Until it is first used it is a plain field, and
 * what is typed while the rest is being fetched is kept. `onWanted` is called when it
 * is first used.
 */
export function Search({
  onWanted,
  ...props
}: Omit<SearchProps, "typed" | "onType"> & { readonly onWanted: () => void }) {
  const [isWanted, setWanted] = useState(false);
  const [typed, setTyped] = useState("");
  const want = (): void => {
    setWanted(true);
    onWanted();
  };
  const plain = <PlainField typed={typed} isFocused={isWanted} onType={setTyped} onWanted={want} />;
  if (!isWanted) return plain;
  return (
    <Suspense fallback={plain}>
      <SearchCombobox {...props} typed={typed} onType={setTyped} />
    </Suspense>
  );
}

type PlainFieldProps = {
  readonly typed: string;
  readonly isFocused: boolean;
  readonly onType: (text: string) => void;
  readonly onWanted: () => void;
};

function PlainField({ typed, isFocused, onType, onWanted }: PlainFieldProps) {
  const texts = useMessages(searchMessages);
  const isPhone = useMediaQuery("(width < 768px)");
  const field = useRef<HTMLInputElement>(null);
  const frame = useId();
  const shortcuts = useMemo(() => ({ "/": () => field.current?.focus() }), []);
  useShortcuts(shortcuts);
  return (
    <search className={styles["search"]}>
      <div id={frame} className={styles["frame"]}>
        <SearchSign aria-hidden className={styles["sign"]} />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-expanded={false}
          aria-haspopup="listbox"
          aria-controls={frame}
          className={styles["field"]}
          aria-label={texts.label}
          aria-keyshortcuts="/"
          placeholder={isPhone ? texts.placeholderShort : texts.placeholder}
          spellCheck={false}
          value={typed}
          // The field is made anew when the rest begins to load; the cursor stays in it.
          autoFocus={isFocused}
          onPointerEnter={() => void loadCombobox()}
          onFocus={onWanted}
          onChange={(event) => onType(event.currentTarget.value)}
        />
        <kbd className={styles["key"]} aria-hidden="true">
          /
        </kbd>
      </div>
    </search>
  );
}
