import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import styles from "./tabs.module.css";

/** One tab: its value, its word and, where there is room for one, its sign. */
export type Tab<Value extends string> = { readonly value: Value; readonly title: string; readonly icon?: ReactNode };

/**
 * The tabs and what they show, together; `null` chooses none. Put a {@link TabList} and one {@link TabPanel} for each
 * value somewhere inside. A tab is opened by Enter, Space or a click, arrow keys go from one to the next.
 */
export function TabRoot<Value extends string>({
  value,
  onChange,
  className,
  children,
}: {
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  // Base UI types the value as `any`; it is always that of one of the tabs, or null when none is left.
  const change = (next: Value | null): void => {
    if (next !== null) onChange(next);
  };
  return (
    <Base.Root value={value} onValueChange={change} className={className}>
      {children}
    </Base.Root>
  );
}

/** The row of tabs. `label` names the row; `onPress` is also called for the tab that is open already. */
export function TabList<Value extends string>({
  label,
  tabs,
  onPress,
  variant = "underlined",
  className,
}: {
  readonly label: string;
  readonly tabs: readonly Tab<Value>[];
  readonly onPress?: (value: Value) => void;
  /** `underlined` heads a card; `bar` is the bar of words at the foot of a phone. */
  readonly variant?: "underlined" | "bar";
  readonly className?: string | undefined;
}) {
  return (
    <Base.List aria-label={label} className={classNames(styles.list, styles[variant], className)} data-screen-only="">
      {tabs.map((tab) => (
        <Base.Tab key={tab.value} value={tab.value} className={styles.tab} onClick={() => onPress?.(tab.value)}>
          {tab.icon}
          <span>{tab.title}</span>
        </Base.Tab>
      ))}
    </Base.List>
  );
}

/** What a tab shows; not in the page while another is open. */
export function TabPanel({
  value,
  className,
  children,
}: {
  readonly value: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <Base.Panel value={value} className={className} tabIndex={-1}>
      {children}
    </Base.Panel>
  );
}
