import { deskMessages } from "#app/panels/briefing-editor/desk-messages.ts";
import type { SceneStart } from "#domain/briefing/edit-scenes.ts";

const { sceneTitle, sceneTitleEn, sceneMessage, sceneMessageEn } = deskMessages.zh;

/** The words that a new scene begins with: nothing but county and year, by reference. */
export const sceneStart: SceneStart = {
  title: sceneTitle,
  titleEn: sceneTitleEn,
  message: sceneMessage,
  messageEn: sceneMessageEn,
};
