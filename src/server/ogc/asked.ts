import type { FastifyReply, FastifyRequest } from "fastify";
import { ProblemError } from "../http/problem-error.ts";
import { type Link, linkHeader, media, serviceUrl } from "./links.ts";
import { preferredFormat } from "./preferred-format.ts";

/** What a request of the service asks for. */
export type Asked = {
  /** Address of the service. */
  readonly url: string;
  /** Address that was asked, without parameters. */
  readonly address: string;
  readonly parameters: URLSearchParams;
  readonly isHtml: boolean;
};

// Weighed against `text/html`; every kind of data is given to whoever likes JSON.
const dataTypes = ["application/json", "application/geo+json", "application/vnd.oai.openapi+json"];

/**
 * Reads a request. `allowed` are the parameters it may have beside `f`; `null`: they are checked elsewhere.
 * Throws 400 with every parameter that does not fit.
 */
export function readAsked(
  request: FastifyRequest,
  publicUrl: string | null,
  allowed: readonly string[] | null = [],
): Asked {
  const { pathname, searchParams } = new URL(request.url, "http://host");
  const formats = searchParams.getAll("f");
  const [format = null] = formats;
  const isFormat = formats.length <= 1 && (format === null || format === "json" || format === "html");
  const unknown = [...new Set(searchParams.keys())].filter((name) => name !== "f" && allowed?.includes(name) === false);
  const issues = [
    ...(isFormat ? [] : [{ path: ["query", "f"], message: "Expected json or html, once" }]),
    ...unknown.map((name) => ({
      path: ["query", name],
      message: `Expected only ${[...(allowed ?? []), "f"].join(", ")}`,
    })),
  ];
  if (issues.length > 0) throw new ProblemError("bad-request", "The request has parameters that do not fit", issues);
  const url = serviceUrl(publicUrl, request);
  return {
    url,
    address: url + pathname.slice("/ogc".length).replace(/\/$/, ""),
    parameters: searchParams,
    isHtml: (format ?? preferredFormat(request.headers.accept, dataTypes)) === "html",
  };
}

/** Sends an answer with its links as a header too; an object is sent as JSON. */
export function sendAnswer(
  reply: FastifyReply,
  type: string,
  body: string | object,
  links: readonly Link[],
): FastifyReply {
  // As bytes, because of text Fastify rewrites the type's parameters, and GDAL takes the type of OpenAPI word for word.
  const bytes = Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
  if (links.length > 0) void reply.header("Link", linkHeader(links));
  void reply.header("Cache-Control", "no-cache").header("Vary", "Accept");
  return reply.header("Content-Type", type === media.html ? `${type}; charset=utf-8` : type).send(bytes);
}
