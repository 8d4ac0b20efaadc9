/** Told what went wrong; `causes` are whatever came with it. */
export type TroubleListener = (message: string, causes: readonly unknown[]) => void;

/** Passes on what a library says of its troubles; keeps what was said before somebody listened. */
export class TroubleLog {
  #listener: TroubleListener | null = null;
  #early: (readonly [string, readonly unknown[]])[] = [];

  /** Says that something went wrong. */
  tell(message: string, causes: readonly unknown[]): void {
    if (this.#listener === null) this.#early.push([message, causes]);
    else this.#listener(message, causes);
  }

  /** Listens from now on, and hears what was said before. */
  listen(listener: TroubleListener): void {
    this.#listener = listener;
    for (const [message, causes] of this.#early.splice(0)) listener(message, causes);
  }
}
