import "./theme/fonts.css";
import "./ui/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { PlanStore } from "./data/plan-store.ts";
import { isPacked } from "./data/site-file.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no element #root");

const store = new PlanStore();
void store.load();

createRoot(root).render(
  <StrictMode>
    <App store={store} now={() => new Date()} />
  </StrictMode>,
);

// Everything the core font lacks: typed words, the official text, another county's names. Where the network goes away
// meanwhile, the system's font draws them until the page is opened again.
const bringRareCharacters = (): void => {
  import("@fontsource-variable/noto-sans-sc/index.css").catch(() => undefined);
};
window.addEventListener("load", () =>
  setTimeout(() => {
    // In a pack they are part of the script.
    if (isPacked || navigator.onLine) bringRareCharacters();
    else window.addEventListener("online", bringRareCharacters, { once: true });
  }, 3000),
);
