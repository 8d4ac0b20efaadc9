import type { InjectOptions } from "fastify";
import { randomUUID } from "node:crypto";
import { aBriefing } from "#tests/support/briefings.ts";
import { newGeometry } from "#tests/support/geometry.ts";
import { aPicture } from "#tests/support/photos.ts";
import { newPlan } from "#tests/support/plan-versions.ts";
import { aNewReport } from "#tests/support/reports.ts";
import { aNewAccount } from "./sign-in-server.ts";

/**
 * Whoever sends a request: nobody who has signed in, reporters of three units (the education bureau builds nothing in the
 * plan), and one of every other role.
 */
export const senders = ["nobody", "transport", "housing", "education", "editor", "admin"] as const;
/** One of {@link senders}. */
export type Sender = (typeof senders)[number];

/** What is there when the requests are sent. */
export type Given = {
  /** A report of the transport bureau on 草村出入口. */
  readonly report: string;
  readonly photo: string;
  readonly month: string;
  readonly account: string;
  /** A clicker with a wall and a phone. */
  readonly clicker: { readonly id: string; readonly wallToken: string; readonly phoneToken: string };
};

/** A request to send, its address being that of the endpoint where none is given. */
export type Sending = {
  readonly url?: string;
  readonly payload?: NonNullable<InjectOptions["payload"]>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** A request to an endpoint, and who may send it. Everybody else is answered 401 (nobody) or 403. */
export type Case = {
  readonly name?: string;
  /** `readers`: everybody who has signed in, and nobody too while reading is open. */
  readonly may: readonly Sender[] | "readers";
  /** What those are answered who may. */
  readonly status: number;
  readonly send?: (given: Given) => Sending | Promise<Sending>;
  /** It never ends by itself. */
  readonly isStream?: boolean;
};

const everybody = senders;
const reporters: readonly Sender[] = ["transport", "housing", "education", "editor"];
const signedIn: readonly Sender[] = [...reporters, "admin"];

const page: readonly Case[] = [{ may: everybody, status: 404 }];
const readable = (send?: Case["send"]): readonly Case[] => [
  { may: "readers", status: 200, ...(send === undefined ? {} : { send }) },
];

// What only the wall or only a phone may do, whoever has signed in there.
function onlyWith(mine: "wallToken" | "phoneToken", what: string, status: number, payload: object): readonly Case[] {
  const other = mine === "wallToken" ? "phoneToken" : "wallToken";
  const sendWith =
    (name: typeof mine | null) =>
    ({ clicker }: Given) => ({
      url: `/api/clickers/${clicker.id}${what}`,
      payload,
      headers: name === null ? {} : { authorization: `Bearer ${clicker[name]}` },
    });
  return [
    { name: "with its token", may: everybody, status, send: sendWith(mine) },
    { name: "without a token", may: everybody, status: 401, send: sendWith(null) },
    { name: "with the other's token", may: [], status: 403, send: sendWith(other) },
  ];
}

const keyed = (): { readonly "idempotency-key": string } => ({ "idempotency-key": randomUUID() });
const onRoad = (unit: string) => aNewReport({ unit });
const onHomes = (unit: string) => aNewReport({ unit, feature: "sites/xiatian-rental-housing" });

async function photoForm(): Promise<FormData> {
  // Every photo is another one, or it would be stored once.
  const bytes = await aPicture(40 + Math.floor(Math.random() * 900), 40 + Math.floor(Math.random() * 900))
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append("photo", new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }), "photo.jpg");
  return form;
}

/**
 * Every endpoint of the server with the requests that are tried on it. An endpoint that is not here, and one here that is
 * not there, fails the test: a new one needs its line.
 */
export const endpoints: Readonly<Record<string, readonly Case[]>> = {
  // The app and what it is made of; the test's site is empty.
  "GET /*": [{ may: everybody, status: 404, send: () => ({ url: "/nothing" }) }],
  "GET /set-up": page,
  "GET /track": page,
  "GET /data": page,
  "GET /clicker": page,
  "GET /embed": page,
  "GET /embed/": page,
  "GET /brief/*": [{ may: everybody, status: 404, send: () => ({ url: "/brief/1" }) }],
  "GET /health": [{ may: everybody, status: 503 }],
  "GET /config.json": [{ may: everybody, status: 200 }],
  "GET /api/plan-document": [{ may: everybody, status: 404 }],
  "GET /terrain.pmtiles": [{ may: everybody, status: 404 }],
  // From this machine, as the test is.
  "GET /metrics": [{ may: everybody, status: 200 }],
  "GET /api/openapi.json": [{ may: everybody, status: 200 }],
  "GET /api/docs": [{ may: everybody, status: 200 }],
  "GET /api/docs.css": [{ may: everybody, status: 200 }],

  "GET /api/session": [{ may: everybody, status: 200 }],
  "POST /api/session": [
    { may: everybody, status: 401, send: () => ({ payload: { userName: "somebody", password: "wrong" } }) },
  ],
  "DELETE /api/session": [{ may: everybody, status: 204 }],
  "POST /api/session/password": [
    {
      may: signedIn,
      status: 400,
      send: () => ({ payload: { currentPassword: "wrong", newPassword: "a long password" } }),
    },
  ],
  "POST /api/set-up": [
    {
      name: "with a wrong token",
      may: [],
      status: 403,
      send: () => ({ payload: { token: "guessed", userName: "thief", name: "某人", password: "a long password" } }),
    },
  ],
  "GET /api/auth/oidc/start": [{ may: everybody, status: 503 }],
  "GET /api/auth/callback/oidc": [{ may: [], status: 403 }],

  "GET /api/accounts": [{ may: ["admin"], status: 200 }],
  "POST /api/accounts": [
    {
      may: ["admin"],
      status: 201,
      send: () => ({ payload: aNewAccount({ userName: `user-${randomUUID().slice(0, 8)}` }) }),
    },
  ],
  "PATCH /api/accounts/:id": [
    {
      may: ["admin"],
      status: 200,
      send: ({ account }) => ({ url: `/api/accounts/${account}`, payload: { name: "新名字" } }),
    },
  ],
  "GET /api/audit": [{ may: ["admin"], status: 200 }],
  "GET /api/audit.csv": [{ may: ["admin"], status: 200 }],

  "GET /api/progress": readable(),
  "GET /api/reports": readable(() => ({ url: "/api/reports?feature=corridors/caocun-interchange" })),
  "GET /api/changes": [{ may: "readers", status: 200, isStream: true }],
  "POST /api/reports": [
    {
      name: "of transport on a road",
      may: ["transport", "editor"],
      status: 201,
      send: () => ({ payload: onRoad("transport"), headers: keyed() }),
    },
    {
      name: "of education on a road",
      may: [],
      status: 201,
      send: () => ({ payload: onRoad("education"), headers: keyed() }),
    },
    {
      name: "of housing on homes",
      may: ["housing", "editor"],
      status: 201,
      send: () => ({ payload: onHomes("housing"), headers: keyed() }),
    },
    {
      name: "of transport on homes",
      may: [],
      status: 201,
      send: () => ({ payload: onHomes("transport"), headers: keyed() }),
    },
  ],
  "POST /api/report-batches": [
    {
      name: "of transport",
      may: ["transport", "editor"],
      status: 201,
      send: () => ({ payload: { reports: [onRoad("transport")] }, headers: keyed() }),
    },
    {
      name: "of both units",
      may: ["editor"],
      status: 201,
      send: () => ({ payload: { reports: [onRoad("transport"), onHomes("housing")] }, headers: keyed() }),
    },
  ],
  "POST /api/reports/:id/reviews": [
    {
      may: ["editor"],
      status: 201,
      send: ({ report }) => ({
        url: `/api/reports/${report}/reviews`,
        payload: { verdict: "accepted", reason: null },
      }),
    },
  ],
  "POST /api/photos": [{ may: reporters, status: 201, send: async () => ({ payload: await photoForm() }) }],
  "GET /api/photos/:id": readable(({ photo }) => ({ url: `/api/photos/${photo}` })),
  "GET /api/photos/:id/thumbnail": readable(({ photo }) => ({ url: `/api/photos/${photo}/thumbnail` })),
  "GET /api/frozen-months": readable(),
  "GET /api/frozen-months/:id": readable(({ month }) => ({ url: `/api/frozen-months/${month}` })),

  "GET /api/briefings": readable(),
  "GET /api/briefings/:id": readable(() => ({ url: "/api/briefings/overview" })),
  "GET /api/briefings/:id/versions": readable(() => ({ url: "/api/briefings/overview/versions" })),
  "PUT /api/briefings/:id": [
    {
      may: ["editor"],
      status: 201,
      send: () => {
        const id = `b-${randomUUID().slice(0, 8)}`;
        return { url: `/api/briefings/${id}`, payload: { briefing: aBriefing({ id }), basedOn: 0 } };
      },
    },
  ],

  "GET /api/geometry": readable(),
  "GET /api/geometry/versions": readable(() => ({
    url: "/api/geometry/versions?feature=corridors/caocun-interchange",
  })),
  "GET /api/geometry/versions/:version": readable(() => ({
    url: "/api/geometry/versions/0?feature=corridors/caocun-interchange",
  })),
  "POST /api/geometry": [
    {
      may: ["editor"],
      status: 201,
      send: () => ({ payload: newGeometry("corridors/caocun-interchange"), headers: keyed() }),
    },
  ],
  "POST /api/geometry/restorations": [
    {
      may: ["editor"],
      status: 201,
      // What the endpoint before this one has replaced.
      send: () => ({
        payload: { feature: "corridors/caocun-interchange", basedOn: 1, version: 0 },
        headers: keyed(),
      }),
    },
  ],

  "GET /api/plan": readable(),
  "GET /api/plan/versions": readable(),
  "POST /api/plan": [{ may: ["editor"], status: 201, send: () => ({ payload: newPlan(), headers: keyed() }) }],
  "POST /api/plan/restorations": [
    // What the endpoint before this one has revised.
    { may: ["editor"], status: 201, send: () => ({ payload: { basedOn: 1, version: 0 }, headers: keyed() }) },
  ],

  "POST /api/clickers": [
    { may: "readers", status: 201, send: () => ({ payload: { briefing: "overview", sceneCount: 9 } }) },
  ],
  "POST /api/clickers/pair": [
    { name: "with a guessed code", may: everybody, status: 404, send: () => ({ payload: { code: "g".repeat(22) } }) },
  ],
  "POST /api/clickers/:id/code": onlyWith("wallToken", "/code", 201, {}),
  "PUT /api/clickers/:id/state": onlyWith("wallToken", "/state", 200, {
    scene: 0,
    isPaused: false,
    isBlack: false,
    after: 0,
  }),
  "DELETE /api/clickers/:id": [
    {
      name: "without its token",
      may: everybody,
      status: 401,
      send: ({ clicker }) => ({ url: `/api/clickers/${clicker.id}` }),
    },
    {
      name: "as a phone",
      may: [],
      status: 403,
      send: ({ clicker }) => ({
        url: `/api/clickers/${clicker.id}`,
        headers: { authorization: `Bearer ${clicker.phoneToken}` },
      }),
    },
  ],
  "POST /api/clickers/:id/commands": onlyWith("phoneToken", "/commands", 204, { command: "pointerOff" }),
  "POST /api/clickers/:id/control": onlyWith("phoneToken", "/control", 200, {}),
  "GET /api/clickers/:id/events": [
    {
      name: "without its token",
      may: everybody,
      status: 401,
      send: ({ clicker }) => ({ url: `/api/clickers/${clicker.id}/events` }),
    },
    {
      name: "with its token",
      may: everybody,
      status: 200,
      isStream: true,
      send: ({ clicker }) => ({
        url: `/api/clickers/${clicker.id}/events`,
        headers: { authorization: `Bearer ${clicker.phoneToken}` },
      }),
    },
  ],

  "GET /ogc": readable(),
  "GET /ogc/": readable(),
  "GET /ogc/style.css": readable(),
  "GET /ogc/api": readable(),
  "GET /ogc/conformance": readable(),
  "GET /ogc/collections": readable(),
  "GET /ogc/collections/:collection": readable(() => ({ url: "/ogc/collections/sites" })),
  "GET /ogc/collections/:collection/items": readable(() => ({ url: "/ogc/collections/sites/items" })),
  "GET /ogc/collections/:collection/items/:item": readable(() => ({
    url: "/ogc/collections/sites/items/county-hospital",
  })),
  "POST /api/frozen-months": [
    {
      may: ["editor"],
      status: 201,
      send: () => ({ payload: { month: "2026-11", name: randomUUID(), asOf: "2026-11-23" } }),
    },
  ],
};
