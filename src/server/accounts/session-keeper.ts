import type { FastifyRequest } from "fastify";
import type { Account } from "#domain/account/account.ts";
import { accountOf } from "./account-store.ts";
import type { AuthLibrary } from "./auth-library.ts";

/** Somebody's session. */
export type OpenSession = { readonly account: Account; readonly token: string };

type Asked = { readonly at: number; readonly answer: Promise<OpenSession | null> };

// Longer than any request takes to ask twice, shorter than live updates take to ask again.
const trustedForMs = 1000;

/** The part of a request that the library needs to know whose it is. */
export function cookiesOf(request: FastifyRequest): Headers {
  const { cookie } = request.headers;
  return new Headers(cookie === undefined ? {} : { cookie });
}

/** Knows whose session a request belongs to, and keeps the session from ending while requests come. */
export class SessionKeeper {
  readonly #library: AuthLibrary;
  readonly #now: () => Date;
  readonly #asked = new WeakMap<FastifyRequest, Asked>();
  readonly #renewed = new WeakMap<FastifyRequest, readonly string[]>();

  constructor(library: AuthLibrary, now: () => Date) {
    this.#library = library;
    this.#now = now;
  }

  /**
   * The session of a request; `null`: nobody's, or that of a closed account. A request that lasts is asked afresh after a
   * while and may then have another answer; only its beginning counts as a sign of life.
   */
  read(request: FastifyRequest): Promise<OpenSession | null> {
    const at = this.#now().getTime();
    const before = this.#asked.get(request);
    if (before !== undefined && at - before.at < trustedForMs) return before.answer;
    const answer = this.#ask(request, before === undefined);
    this.#asked.set(request, { at, answer });
    return answer;
  }

  /** Forgets whose a request is, because it has just signed in or out. */
  forget(request: FastifyRequest): void {
    this.#asked.delete(request);
    this.#renewed.delete(request);
  }

  /** The `Set-Cookie` headers by which the browser learns that the session of a request lasts longer. */
  renewedCookies(request: FastifyRequest): readonly string[] {
    return this.#renewed.get(request) ?? [];
  }

  async #ask(request: FastifyRequest, isSignOfLife: boolean): Promise<OpenSession | null> {
    if (request.headers.cookie === undefined) return null;
    const { headers, response } = await this.#library.api.getSession({
      headers: cookiesOf(request),
      query: { disableRefresh: !isSignOfLife },
      returnHeaders: true,
    });
    this.#renewed.set(request, headers.getSetCookie());
    if (response === null) return null;
    const { user, session } = response;
    const account = accountOf({
      id: user.id,
      user_name: user.username ?? "",
      name: user.name,
      role: user.role,
      units: user.units,
      is_closed: user.isClosed === 0 ? 0 : 1,
    });
    return account.isClosed ? null : { account, token: session.token };
  }
}
