import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import type { Importer } from "./import-visit.ts";

/** What is compared with: the package with its own build for browsers, and the React that this build is made for. */
const packages = ["kepler.gl@3.2.6", "react@18.3.1", "react-dom@18.3.1", "react-redux@8.1.3", "redux@4.2.1"] as const;
const scripts = [
  "react/umd/react.production.min.js",
  "react-dom/umd/react-dom.production.min.js",
  "redux/dist/redux.min.js",
  "react-redux/dist/react-redux.min.js",
  "styled-components/dist/styled-components.min.js",
  "kepler.gl/umd/keplergl.min.js",
] as const;
const style = "kepler.gl/umd/keplergl.min.css";

const start = `
const { keplerGlReducer, enhanceReduxMiddleware, loadFiles, wrapTo, default: KeplerMap } = KeplerGl;
const reducers = Redux.combineReducers({
  keplerGl: keplerGlReducer.initialState({ uiState: { currentModal: null } }),
});
const store = Redux.createStore(reducers, {}, Redux.applyMiddleware(...enhanceReduxMiddleware([])));
const map = React.createElement(KeplerMap, { id: "map", mapboxApiAccessToken: "", width: 1280, height: 680 });
ReactDOM.createRoot(document.getElementById("app")).render(React.createElement(ReactRedux.Provider, { store }, map));
const state = () => store.getState().keplerGl.map;
document.getElementById("files").addEventListener("change", ({ target }) =>
  store.dispatch(wrapTo("map", loadFiles([...target.files]))),
);
window.layers = () => (state() === undefined ? -1 : state().visState.layers.length);
window.refusal = () => {
  const { uiState, visState } = state();
  const failed = Object.values(visState.fileLoadingProgress ?? {}).find(({ error }) => error);
  return failed ? String(failed.error.message ?? failed.error) : (uiState.notifications ?? []).find(({ type }) => type === "error")?.message ?? null;
};
`;

const page = `<!doctype html><meta charset="utf-8"><title>kepler.gl</title><link rel="stylesheet" href="/${style}">
<input type="file" id="files"><div id="app"></div>
${scripts.map((path) => `<script src="/${path}"></script>`).join("\n")}<script src="/start.js"></script>`;

const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css" };

/** Installs what is compared with, once, into a folder beside the project's own packages; throws where it cannot. */
function install(folder: string): void {
  if (existsSync(join(folder, "node_modules", style))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"private":true}\n');
  const options = ["--prefix", folder, "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund"];
  execFileSync("npm", ["install", ...options, ...packages], { stdio: ["ignore", "ignore", "inherit"] });
}

/** kepler.gl by itself on a page of its own, on a free port. Rejects where it cannot be installed. */
export async function startKepler(folder: string): Promise<{ readonly importer: Importer; readonly stop: () => void }> {
  install(folder);
  const known = new Set<string>([style, ...scripts]);
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").slice(1);
    const content = known.has(path) ? readFileSync(join(folder, "node_modules", path)) : path === "" ? page : start;
    response.setHeader("Content-Type", path === "" ? "text/html" : (types[extname(path)] ?? "text/javascript"));
    response.end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const importer: Importer = {
    open: async (opened) => {
      await opened.goto(`http://127.0.0.1:${port}/`);
      await opened.waitForFunction("window.layers !== undefined && window.layers() === 0");
      await opened.waitForTimeout(3000);
    },
    bringIn: async (opened, file) => {
      await opened.setInputFiles("#files", file.path);
      await opened.waitForFunction("window.layers() > 0 || window.refusal() !== null");
      return opened.evaluate<string | null>("window.layers() > 0 ? null : window.refusal()");
    },
  };
  return { importer, stop: () => void server.close() };
}
