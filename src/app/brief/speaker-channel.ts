import { useEffect, useRef, useState } from "react";
import type { WallControls, WallState } from "#app/state/wall-control.ts";

/** What the speaker's window may ask of the wall. */
export type SpeakerCommand =
  | { readonly command: "next" | "previous" | "pause" | "hello" }
  | { readonly command: "go"; readonly at: number };

type Message =
  | { readonly kind: "state"; readonly state: WallState }
  | { readonly kind: "command"; readonly asked: SpeakerCommand };

function channelOf(briefing: string): BroadcastChannel {
  return new BroadcastChannel(`county-briefing-${briefing}`);
}

function send(channel: BroadcastChannel | null, message: Message): void {
  channel?.postMessage(message);
}

/** On the wall: tells windows of the same browser what it shows, and does what they ask. */
export function useSpeakerWindows(briefing: string, state: WallState, controls: WallControls): void {
  const latest = useRef(state);
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    const open = channelOf(briefing);
    channel.current = open;
    const tell = (): void => send(open, { kind: "state", state: latest.current });
    open.addEventListener("message", ({ data }: MessageEvent<Message>) => {
      if (data.kind !== "command") return;
      const { asked } = data;
      if (asked.command === "hello") tell();
      else if (asked.command === "go") controls.go(asked.at);
      else if (asked.command === "pause") controls.togglePause();
      else controls[asked.command]();
    });
    return () => open.close();
  }, [briefing, controls]);
  useEffect(() => {
    latest.current = state;
    send(channel.current, { kind: "state", state });
  }, [state]);
}

/** In the speaker's window: what the wall shows (`null` until one answers), and how to steer it. */
export function useWallOfSpeaker(briefing: string): {
  readonly state: WallState | null;
  readonly ask: (asked: SpeakerCommand) => void;
} {
  const [state, setState] = useState<WallState | null>(null);
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    const open = channelOf(briefing);
    channel.current = open;
    open.addEventListener("message", ({ data }: MessageEvent<Message>) => {
      if (data.kind === "state") setState(data.state);
    });
    send(open, { kind: "command", asked: { command: "hello" } });
    return () => open.close();
  }, [briefing]);
  const ask = (asked: SpeakerCommand): void => send(channel.current, { kind: "command", asked });
  return { state, ask };
}
