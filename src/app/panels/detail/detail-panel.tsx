import { type RefObject, useCallback, useEffect, useRef } from "react";
import { nameIn, useLanguage, useMessages } from "#app/language/language.ts";
import type { Dispatch, View } from "#app/state/view.ts";
import type { PlanFeature, Reference } from "#domain/features/feature.ts";
import type { FeatureId } from "#domain/plan/ids.ts";
import type { PlanPassages } from "#domain/plan/plan-document.ts";
import type { PlanIndex } from "#domain/plan/plan-index.ts";
import type { Light } from "#domain/progress/light.ts";
import { LightMark } from "../light/light-mark.tsx";
import { PageLink } from "../page-link/page-link.tsx";
import type { Reading } from "../statement/reading.ts";
import { CardButton, type CardButtonProps } from "./card-button.tsx";
import { DetailHeader } from "./detail-header.tsx";
import { DetailTabs } from "./detail-tabs.tsx";
import { FactFold } from "./fact-fold.tsx";
import { FactList } from "./fact-list.tsx";
import { detailMessages } from "./messages.ts";
import styles from "./detail-panel.module.css";

type DetailPanelProps = {
  readonly index: PlanIndex;
  readonly references: ReadonlyMap<string, Reference>;
  /** The plan's document in passages; `null` where it is not loaded. */
  readonly passages: PlanPassages | null;
  readonly view: View;
  readonly dispatch: Dispatch;
  /** Called with the feature that the reader points at, for the map to mark. */
  readonly onHover: (feature: FeatureId | null) => void;
  /** How it stands; `null` where nothing is built, and until that is known. */
  readonly light: Light | null;
  /** The address of the page of the progress with the view as it is. */
  readonly trackHref: string;
  /** How the feature's card to print stands, and how to make it; absent where there is none. */
  readonly card?: CardButtonProps["card"];
};

/** All that is known of the selected feature: what it is, how far its place can be trusted, its tasks year by year. */
export function DetailPanel(props: DetailPanelProps) {
  const { index, references, passages, view, dispatch, onHover, light, trackHref, card } = props;
  const title = useRef<HTMLHeadingElement>(null);
  const feature = view.selection === null ? undefined : index.featureById.get(view.selection);
  useTitleFocus(title, feature?.id ?? null);
  if (feature === undefined) return null;
  const reading: Reading = { index, year: view.year, passages, dispatch, onHover };
  return (
    <OpenPanel
      key={feature.id}
      reading={reading}
      feature={feature}
      references={references}
      view={view}
      title={title}
      light={light}
      trackHref={trackHref}
      card={card}
    />
  );
}

/** Moves the focus to the title when the panel opens, and back to where it came from when it closes. */
function useTitleFocus(title: RefObject<HTMLHeadingElement | null>, selected: FeatureId | null): void {
  const isOpen = selected !== null;
  useEffect(() => {
    if (!isOpen) return undefined;
    const opener = document.activeElement;
    title.current?.focus({ preventScroll: true });
    return () => {
      const isFocusLost = document.activeElement === null || document.activeElement === document.body;
      if (isFocusLost && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, [isOpen, title]);
  useEffect(() => {
    // A link inside the panel that led to another feature is gone; reading continues at the new title.
    if (selected !== null && document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, [selected, title]);
}

type OpenPanelProps = {
  readonly reading: Reading;
  readonly feature: PlanFeature;
  readonly references: ReadonlyMap<string, Reference>;
  readonly view: View;
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly light: Light | null;
  readonly trackHref: string;
  readonly card: CardButtonProps["card"] | undefined;
};

function OpenPanel({ reading, feature, references, view, title, light, trackHref, card }: OpenPanelProps) {
  const language = useLanguage();
  const texts = useMessages(detailMessages);
  const { dispatch } = reading;
  const close = useCallback(() => dispatch({ type: "selected", feature: null }), [dispatch]);
  const panel = useEscape(close);
  return (
    <section ref={panel} className={styles["panel"]} aria-label={texts.panel(nameIn(language, feature.properties))}>
      <DetailHeader
        index={reading.index}
        feature={feature}
        year={reading.year}
        title={title}
        onClose={close}
        card={card !== undefined && <CardButton card={card} feature={feature} />}
        progress={
          light !== null && (
            <PageLink href={trackHref} page="track" dispatch={dispatch} className={styles["light"]}>
              <LightMark light={light} />
              {texts.progress}
            </PageLink>
          )
        }
      />
      <DetailTabs reading={reading} feature={feature} preferredTasks={view.filters.tasks}>
        <FactFold feature={feature}>
          <FactList reading={reading} feature={feature} references={references} />
        </FactFold>
      </DetailTabs>
    </section>
  );
}

/** Calls `onEscape` for Escape inside the element that the ref is on, unless something in it has used the key. */
function useEscape(onEscape: () => void): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const listening = element.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      event.preventDefault();
      onEscape();
    };
    listening?.addEventListener("keydown", onKeyDown);
    return () => listening?.removeEventListener("keydown", onKeyDown);
  }, [onEscape]);
  return element;
}
