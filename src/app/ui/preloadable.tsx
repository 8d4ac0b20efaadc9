import { type ComponentType, lazy, useState } from "react";

/** A component whose code is loaded when it is first shown, or before by `preload`; shown at once from then on. */
export type Preloadable<Props> = ComponentType<Props> & { readonly preload: () => Promise<unknown> };

/**
 * Like React's `lazy`, but what has been preloaded is shown in the same breath: `lazy` lets its fallback show first, which
 * React then keeps for up to 300 ms.
 */
export function preloadable<Props extends object>(load: () => Promise<ComponentType<Props>>): Preloadable<Props> {
  let loaded: ComponentType<Props> | null = null;
  const preload = async (): Promise<{ default: ComponentType<Props> }> => {
    loaded = await load();
    return { default: loaded };
  };
  const Waiting = lazy(preload);
  function Shown(props: Props) {
    // What was shown at first stays, so that its state does.
    const [Content] = useState<ComponentType<Props>>(() => loaded ?? Waiting);
    return <Content {...props} />;
  }
  return Object.assign(Shown, { preload });
}
