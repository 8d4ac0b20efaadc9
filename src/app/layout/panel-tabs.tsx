import { ChartColumn, LayoutGrid, Layers, List } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages } from "#app/language/language.ts";
import type { Panel } from "#app/state/view.ts";
import type { Tab } from "#app/ui/tabs.tsx";
import { layoutMessages } from "./messages.ts";

/** A panel as a tab has to call it: layers and legend are no panel of the view (`null`). */
export type PanelTab = "layers" | Panel;

/** The tab of a panel. */
export function tabOf(panel: Panel | null): PanelTab {
  return panel ?? "layers";
}

/** The panel of a tab. */
export function panelOf(tab: PanelTab): Panel | null {
  return tab === "layers" ? null : tab;
}

/** The panels in their order, with their words and signs. */
export function usePanelTabs(): readonly (Tab<PanelTab> & { readonly icon: ReactNode })[] {
  const texts = useMessages(layoutMessages);
  return [
    { value: "layers", title: texts.layers, icon: <Layers aria-hidden /> },
    { value: "tasks", title: texts.tasks, icon: <LayoutGrid aria-hidden /> },
    { value: "indicators", title: texts.indicators, icon: <ChartColumn aria-hidden /> },
    { value: "list", title: texts.list, icon: <List aria-hidden /> },
  ];
}
