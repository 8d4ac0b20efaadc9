import type { Messages } from "#app/language/language.ts";

type Texts = {
  readonly photos: string;
  readonly photosHint: string;
  readonly takePhoto: string;
  readonly pickPhotos: string;
  readonly photoOf: (number: number) => string;
  readonly removePhoto: (number: number) => string;
  readonly usePosition: string;
  readonly findingPosition: string;
  readonly positionAdded: (accuracy: number) => string;
  readonly noPosition: string;
  readonly positionUnavailable: string;
  readonly fromExif: string;
  readonly fromPhone: string;
  readonly withoutPosition: string;
  readonly atSend: string;
  readonly distance: (meters: number) => string;
  readonly far: (meters: number, uncertainty: number) => string;
};

function shortDistance(meters: number): string {
  return meters < 1000 ? `${Math.round(meters / 10) * 10} m` : `${Math.round(meters / 100) / 10} km`;
}

/** Texts of a report’s photos. */
export const photoMessages = {
  zh: {
    photos: "照片",
    photosHint: "最多 12 张，每张不超过 12 MB；拍摄位置由照片自带信息读取",
    takePhoto: "拍照",
    pickPhotos: "选择照片",
    photoOf: (number) => `照片 ${number}`,
    removePhoto: (number) => `移除照片 ${number}`,
    usePosition: "附上手机当前位置",
    findingPosition: "正在定位…",
    positionAdded: (accuracy) => `已附当前位置（±${accuracy} m），用于没有自带位置的照片`,
    noPosition: "没有取得位置，可以照常提交",
    positionUnavailable: "此页面未用 HTTPS 打开，浏览器不提供定位；可以照常提交",
    fromExif: "照片自带位置",
    fromPhone: "手机位置",
    withoutPosition: "无位置",
    atSend: "提交时上传",
    distance: (meters) => `距项目 ${shortDistance(meters)}`,
    far: (meters, uncertainty) =>
      `距项目标注位置 ${shortDistance(meters)}，超出其位置精度 ±${shortDistance(uncertainty)}`,
  },
  en: {
    photos: "Photos",
    photosHint: "up to 12, each at most 12 MB; where they were taken is read from the photos",
    takePhoto: "Take a photo",
    pickPhotos: "Choose photos",
    photoOf: (number) => `Photo ${number}`,
    removePhoto: (number) => `Remove photo ${number}`,
    usePosition: "Add the phone’s position",
    findingPosition: "Finding the position…",
    positionAdded: (accuracy) => `Position added (±${accuracy} m) for photos that have none of their own`,
    noPosition: "No position was found; you can send it all the same",
    positionUnavailable:
      "This page was not opened over HTTPS, so the browser gives no position; you can send it all the same",
    fromExif: "position from the photo",
    fromPhone: "position of the phone",
    withoutPosition: "no position",
    atSend: "uploaded when you send",
    distance: (meters) => `${shortDistance(meters)} from the project`,
    far: (meters, uncertainty) =>
      `${shortDistance(meters)} from where the project is drawn, beyond its uncertainty of ±${shortDistance(uncertainty)}`,
  },
} satisfies Messages<Texts>;
