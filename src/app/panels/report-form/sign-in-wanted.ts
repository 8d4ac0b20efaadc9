/** Asks the account menu, which listens, to let somebody sign in. */
export function wantSignIn(): void {
  document.dispatchEvent(new CustomEvent("sign-in-wanted", { bubbles: true }));
}
