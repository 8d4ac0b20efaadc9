/** Shares of the wall's width and height, from the top left; `null`: no pointer. */
export type PointerPosition = { readonly x: number; readonly y: number } | null;

type SenderWaits = {
  /** Between two positions, milliseconds. */
  readonly between: number;
  /** After which a position that stays is sent again: the wall takes away a pointer of which it hears nothing. */
  readonly again: number;
};

/** Sends where a finger is: about fifteen times a second, one at a time, so that the last to come is the last that was sent. */
export class PointerSender {
  readonly #send: (position: PointerPosition) => Promise<unknown>;
  readonly #waits: SenderWaits;
  #latest: PointerPosition = null;
  #isNew = false;
  #isBusy = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    send: (position: PointerPosition) => Promise<unknown>,
    waits: SenderWaits = { between: 66, again: 2000 },
  ) {
    this.#send = send;
    this.#waits = waits;
  }

  /** The finger is here now; `null`: it was lifted. */
  readonly point = (position: PointerPosition): void => {
    if (position === null && this.#latest === null) return;
    this.#latest = position;
    this.#isNew = true;
    if (!this.#isBusy) void this.#run();
  };

  async #run(): Promise<void> {
    this.#isBusy = true;
    clearTimeout(this.#timer);
    while (this.#isNew) {
      this.#isNew = false;
      const pause = new Promise((resolve) => void setTimeout(resolve, this.#waits.between));
      await Promise.all([this.#send(this.#latest), pause]);
    }
    this.#isBusy = false;
    if (this.#latest !== null) this.#timer = setTimeout(() => this.point(this.#latest), this.#waits.again);
  }
}
