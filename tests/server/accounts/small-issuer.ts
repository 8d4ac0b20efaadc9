import { createHash, generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterEach } from "vitest";
import type { SingleSignOn } from "#server/accounts/auth-library.ts";

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** Someone whom the issuer knows. */
export type Person = { readonly sub: string; readonly preferred_username: string };

/** What the issuer may do wrong. */
export type Fault = "another key" | "another audience" | "another nonce" | "expired";

type Code = {
  readonly person: Person;
  readonly nonce: string | null;
  readonly challenge: string | null;
  readonly redirectUri: string | null;
};

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const part of request) text += String(part);
  return new URLSearchParams(text);
}

/** A small OpenID Connect provider on a port of its own; `person` signs in there without being asked. */
export async function aSmallIssuer(): Promise<{
  readonly singleSignOn: SingleSignOn;
  setPerson(person: Person): void;
  setFault(fault: Fault): void;
  setReachable(isReachable: boolean): void;
}> {
  const [ours, strange] = [1, 2].map(() => generateKeyPairSync("rsa", { modulusLength: 2048 }));
  if (ours === undefined || strange === undefined) throw new Error("No keys");
  const clientId = "county-plan-map";
  const clientSecret = "a secret of the client";
  const codes = new Map<string, Code>();
  let person: Person | null = null;
  let fault: Fault | null = null;
  let isReachable = true;
  let issuer = "";

  function tokenFor(code: Code): string {
    const seconds = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: fault === "another audience" ? "another-client" : clientId,
      iat: seconds,
      exp: fault === "expired" ? seconds - 3600 : seconds + 300,
      nonce: fault === "another nonce" ? randomUUID() : code.nonce,
      email: "someone@county.example",
      ...code.person,
    };
    const content = `${encode({ alg: "RS256", kid: "1", typ: "JWT" })}.${encode(claims)}`;
    const key = fault === "another key" ? strange?.privateKey : ours?.privateKey;
    if (key === undefined) throw new Error("No key");
    return `${content}.${sign("RSA-SHA256", Buffer.from(content), key).toString("base64url")}`;
  }

  async function exchange(request: IncomingMessage): Promise<object | null> {
    const form = await formOf(request);
    const code = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const isRight =
      code !== undefined &&
      code.challenge === challenge &&
      code.redirectUri === form.get("redirect_uri") &&
      form.get("client_id") === clientId &&
      form.get("client_secret") === clientSecret;
    if (!isRight) return null;
    return { access_token: randomUUID(), token_type: "Bearer", expires_in: 300, id_token: tokenFor(code) };
  }

  function answer(response: ServerResponse, value: object | null): void {
    response.writeHead(value === null ? 400 : 200, { "Content-Type": "application/json" });
    response.end(JSON.stringify(value ?? { error: "invalid_grant" }));
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", issuer);
    if (!isReachable) response.destroy();
    else if (url.pathname === "/.well-known/openid-configuration") {
      answer(response, {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: ["RS256"],
      });
    } else if (url.pathname === "/keys") {
      answer(response, {
        keys: [{ ...ours?.publicKey.export({ format: "jwk" }), kid: "1", alg: "RS256", use: "sig" }],
      });
    } else if (url.pathname === "/authorize" && person !== null) {
      const asked = url.searchParams;
      const code = randomUUID();
      const [nonce, challenge] = [asked.get("nonce"), asked.get("code_challenge")];
      codes.set(code, { person, nonce, challenge, redirectUri: asked.get("redirect_uri") });
      const back = new URL(asked.get("redirect_uri") ?? "");
      back.searchParams.set("code", code);
      back.searchParams.set("state", asked.get("state") ?? "");
      response.writeHead(302, { Location: back.href }).end();
    } else if (url.pathname === "/token") answer(response, await exchange(request));
    else response.writeHead(404).end();
  }

  const server = createServer((request, response) => void handle(request, response)).listen(0, "127.0.0.1");
  await once(server, "listening");
  open.push(() => server.close());
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The issuer has no port");
  issuer = `http://127.0.0.1:${address.port}`;
  return {
    singleSignOn: { issuer, clientId, clientSecret, name: "县统一认证" },
    setPerson: (value) => {
      person = value;
    },
    setFault: (value) => {
      fault = value;
    },
    setReachable: (value) => {
      isReachable = value;
    },
  };
}
