/** Remembers that there are temporary layers, so that a page without any need not open the database. */
const flag = "county-plan-map-layers";

/** Whether this browser may keep temporary layers; answered without opening its database. */
export function mayHaveUserLayers(): boolean {
  try {
    return window.localStorage.getItem(flag) !== null;
  } catch {
    return false;
  }
}

/** Tells the next page whether there are layers. A browser that keeps nothing has them only while the page is open. */
export function rememberUserLayers(hasLayers: boolean): void {
  try {
    if (hasLayers) window.localStorage.setItem(flag, "1");
    else window.localStorage.removeItem(flag);
  } catch {
    // Nothing is kept then, the layers themselves neither; the store says so.
  }
}
