import { lazy, Suspense, useEffect, useSyncExternalStore } from "react";
import type { PlanStore } from "./data/plan-store.ts";
import { briefingAt, currentAddress, isClickerPath, isEmbedPath, isSetUpPath, pathOf } from "./page/page-path.ts";
import { StartPage } from "./panels/start-page/start-page.tsx";
import { Workspace } from "./workspace.tsx";

const SetUpPage = lazy(() =>
  import("./panels/account/set-up-page.tsx").then((module) => ({ default: module.SetUpPage })),
);
const ClickerPage = lazy(() =>
  import("./panels/clicker/clicker-page.tsx").then((module) => ({ default: module.ClickerPage })),
);
const BriefPage = lazy(() => import("./brief/brief-page.tsx").then((module) => ({ default: module.BriefPage })));
const EditorPage = lazy(() =>
  import("./briefing-editor/editor-page.tsx").then((module) => ({ default: module.EditorPage })),
);
const EmbedPage = lazy(() => import("./embed/embed-page.tsx").then((module) => ({ default: module.EmbedPage })));
const SpeakerPage = lazy(() => import("./brief/speaker-page.tsx").then((module) => ({ default: module.SpeakerPage })));

type AppProps = {
  readonly store: PlanStore;
  /** The present moment: the year that is chosen at first, and the date that the data stand at. */
  readonly now: () => Date;
};

/** The whole page: the start page until the plan is there, then the map with its panels. */
export function App({ store, now }: AppProps) {
  const data = useSyncExternalStore(store.subscribe, store.snapshot);
  const hasFailed = data.plan.status === "failed";
  useEffect(() => {
    // Without a plan there is no map that could say so itself.
    if (hasFailed) document.documentElement.dataset["map"] = "failed";
  }, [hasFailed]);
  const { path } = currentAddress();
  if (isSetUpPath(path)) {
    const token = new URLSearchParams(window.location.hash.slice(1)).get("token") ?? "";
    return (
      <Suspense fallback={null}>
        <SetUpPage token={token} trackHref={pathOf("track")} />
      </Suspense>
    );
  }
  if (isClickerPath(path)) {
    return (
      <Suspense fallback={null}>
        <ClickerPage now={now} />
      </Suspense>
    );
  }
  const briefing = briefingAt(path);
  if (briefing?.mode === "speaker") {
    return (
      <Suspense fallback={null}>
        <SpeakerPage id={briefing.id} now={now} />
      </Suspense>
    );
  }
  if (data.plan.status !== "ready") {
    return <StartPage plan={data.plan} onRetry={() => void store.loadPlan()} />;
  }
  if (isEmbedPath(path)) {
    return (
      <Suspense fallback={null}>
        <EmbedPage data={data} plan={data.plan.value} now={now} />
      </Suspense>
    );
  }
  if (briefing !== null) {
    return (
      <Suspense fallback={null}>
        {briefing.mode === "edit" ? (
          <EditorPage id={briefing.id} store={store} data={data} plan={data.plan.value} now={now} />
        ) : (
          <BriefPage id={briefing.id} store={store} data={data} plan={data.plan.value} now={now} />
        )}
      </Suspense>
    );
  }
  return <Workspace store={store} data={data} plan={data.plan.value} now={now} />;
}
