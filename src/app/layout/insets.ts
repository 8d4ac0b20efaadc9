/** How much of the map's element is covered on each side, in CSS pixels: the rest is the free map, which a county is fitted into. */
export type Insets = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };

/** Nothing covered. */
export const noInsets: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** Whether two are the same on every side. */
export function areSameInsets(a: Insets, b: Insets): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;
}
