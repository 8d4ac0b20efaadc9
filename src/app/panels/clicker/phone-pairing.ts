import { useCallback, useEffect, useState } from "react";
import { z } from "zod";
import type { Answer } from "#app/data/answer.ts";
import { pairPhone, type PairedPhone } from "#app/data/clicker-api.ts";
import { parse } from "#domain/result.ts";

const keptPhone = z.object({ id: z.uuid(), token: z.string(), number: z.int().min(1) }).readonly();
/** A phone that has been paired: of which clicker, what it speaks with, and its number from 1. */
export type KeptPhone = z.infer<typeof keptPhone>;

/** Why a phone is not paired. */
export type PairingRefusal = "code" | "none" | "full" | "tooMany" | "offline";

/** How the pairing stands. */
export type Pairing =
  | { readonly kind: "pairing" }
  | { readonly kind: "refused"; readonly why: PairingRefusal }
  | { readonly kind: "paired"; readonly phone: KeptPhone };

const place = "county-clicker";

/** The phone that this tab was before it was loaded again. */
function readKept(): KeptPhone | null {
  try {
    const result = parse(keptPhone, JSON.parse(sessionStorage.getItem(place) ?? "null"));
    return result.ok ? result.value : null;
  } catch {
    return null;
  }
}

/** Keeps the phone for when this tab is loaded again; `null` forgets it. */
export function keepPhone(phone: KeptPhone | null): void {
  try {
    if (phone === null) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(phone));
  } catch {
    // Some browsers keep nothing; it then works until the page is loaded again.
  }
}

function codeInAddress(): string | null {
  return new URLSearchParams(window.location.hash.slice(1)).get("code");
}

function clearAddress(): void {
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
}

/** What each code has come to: it can be sent once only, and React runs effects twice in development. */
const sent = new Map<string, Promise<Answer<PairedPhone>>>();

function pairOnce(code: string): Promise<Answer<PairedPhone>> {
  const answer = sent.get(code) ?? pairPhone(code);
  sent.set(code, answer);
  void answer.then(({ kind }) => kind === "offline" && sent.delete(code));
  return answer;
}

function refusalIn(answer: Exclude<Answer<unknown>, { kind: "value" }>): PairingRefusal {
  if (answer.kind === "offline") return "offline";
  switch (answer.problem.status) {
    case 409:
      return "full";
    case 429:
      return "tooMany";
    case 400:
    case 404:
      return "code";
    default:
      return "offline";
  }
}

function outcomeOf(answer: Answer<PairedPhone>): Pairing {
  if (answer.kind === "value") {
    const { id, phoneToken, number } = answer.value;
    return { kind: "paired", phone: { id, token: phoneToken, number } };
  }
  const why = refusalIn(answer);
  const kept = readKept();
  // A page that is loaded again from the camera's history brings its used code along.
  return why === "code" && kept !== null ? { kind: "paired", phone: kept } : { kind: "refused", why };
}

function startOf(code: string | null): Pairing {
  if (code !== null) return { kind: "pairing" };
  const kept = readKept();
  return kept === null ? { kind: "refused", why: "none" } : { kind: "paired", phone: kept };
}

/** Pairs this phone by the code in the address, which is taken out of it, or goes on as the phone that this tab was. */
export function usePairing(): { readonly pairing: Pairing; readonly retry: () => void } {
  const [code, setCode] = useState(codeInAddress);
  const [pairing, setPairing] = useState<Pairing>(() => startOf(code));
  const [round, setRound] = useState(0);
  useEffect(() => {
    const onHash = (): void => {
      const next = codeInAddress();
      if (next !== null) setCode(next);
    };
    window.addEventListener("hashchange", onHash);
    return () => window.removeEventListener("hashchange", onHash);
  }, []);
  useEffect(() => {
    if (code === null) return undefined;
    let isGone = false;
    const pair = async (): Promise<void> => {
      const answer = await pairOnce(code);
      if (isGone) return;
      const outcome = outcomeOf(answer);
      if (outcome.kind === "paired") {
        keepPhone(outcome.phone);
        clearAddress();
      }
      setPairing(outcome);
    };
    void pair();
    return () => {
      isGone = true;
    };
  }, [code, round]);
  const retry = useCallback(() => {
    setPairing({ kind: "pairing" });
    setRound((value) => value + 1);
  }, []);
  return { pairing, retry };
}
