import { act, createElement, type ReactElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect } from "vitest";
import { type LanguageCode, LanguageContext } from "#app/language/language.ts";

const roots: { readonly root: Root; readonly element: HTMLElement }[] = [];

afterEach(async () => {
  for (const { root, element } of roots.splice(0)) {
    await act(async () => root.unmount());
    element.remove();
  }
});

function fill(target: object, missing: object): void {
  for (const [name, value] of Object.entries(missing)) if (!(name in target)) Object.assign(target, { [name]: value });
}

/** Puts an element on a page that is there (jsdom), with what jsdom lacks; taken away after the test. Answers how to show it anew. */
export async function mounted(
  element: ReactElement,
  language: LanguageCode = "zh",
  isPhone = false,
): Promise<(next: ReactElement) => Promise<void>> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), { matches: isPhone && query.includes("width"), media: query }) as MediaQueryList;
  fill(globalThis, {
    ResizeObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  });
  fill(URL, { createObjectURL: () => "blob:photo", revokeObjectURL: () => undefined });
  fill(Element.prototype, { scrollIntoView: () => undefined, getAnimations: () => [] });
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  roots.push({ root, element: place });
  const show = async (next: ReactElement): Promise<void> =>
    act(async () => root.render(createElement(LanguageContext, { value: language }, next)));
  await show(element);
  return show;
}

/** Everything that can be read on the page. */
export function words(): string {
  return document.body.textContent;
}

/** Waits until a check passes; what the page does in the meantime is shown. Throws what the check throws after two seconds. */
export async function until(check: () => void): Promise<void> {
  const end = Date.now() + 2000;
  for (;;) {
    await act(async () => new Promise<void>((resolve) => void setTimeout(resolve, 10)));
    try {
      check();
      return;
    } catch (cause) {
      if (Date.now() > end) throw cause;
    }
  }
}

/** Waits until the page says something. */
export async function says(text: string): Promise<void> {
  await until(() => expect(words()).toContain(text));
}

/** The button with this name. */
export function button(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>("button")].find(
    (each) => (each.getAttribute("aria-label") ?? each.textContent) === name,
  );
  if (found === undefined) throw new Error(`There is no button ${name} in: ${words()}`);
  return found;
}

/** Presses the button with this name, once it can be pressed. */
export async function press(name: string): Promise<void> {
  await until(() => expect((button(name) as HTMLButtonElement).disabled).toBe(false));
  await act(async () => button(name).click());
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The control with this label. */
export function control(label: string): Control {
  const named = document.querySelector<Control>(`[aria-label="${label}"]`);
  if (named !== null) return named;
  const found = [...document.querySelectorAll("label")].find((each) => each.textContent === label);
  const of = found === undefined ? null : document.getElementById(found.htmlFor);
  if (of === null) throw new Error(`There is no control ${label} in: ${words()}`);
  return of as Control;
}

/** Types into the control with this label, or chooses from it. */
export async function type(label: string, text: string): Promise<void> {
  const element = control(label);
  await act(async () => {
    // React replaces the element's own property and hears only of what goes round it.
    Reflect.set(Object.getPrototypeOf(element) as object, "value", text, element);
    element.dispatchEvent(new Event(element.tagName === "SELECT" ? "change" : "input", { bubbles: true }));
  });
}

/** Chooses files with the control beside these words. */
export async function chooseFiles(label: string, files: readonly File[]): Promise<void> {
  const found = [...document.querySelectorAll("label")].find((each) => each.textContent === label);
  const input = found?.querySelector("input");
  if (input == null) throw new Error(`There is no ${label}`);
  Object.defineProperty(input, "files", { value: files, configurable: true });
  Object.defineProperty(input, "value", { value: "", writable: true, configurable: true });
  await act(async () => void input.dispatchEvent(new Event("change", { bubbles: true })));
}
