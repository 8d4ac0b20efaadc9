import type { FastifyInstance, LightMyRequestResponse as Answer } from "fastify";
import sharp, { type Sharp } from "sharp";

/** A photo of one colour on the left and another on the right. */
export function aPicture(width = 640, height = 480): Sharp {
  const half = Math.floor(width / 2);
  const rightHalf = { create: { width: half, height, channels: 3 as const, background: "#0000ff" } };
  return sharp({ create: { width, height, channels: 3, background: "#ff0000" } }).composite([
    { input: rightHalf, left: half, top: 0 },
  ]);
}

/** A JPEG as a phone in Tangtou writes it: 25.7°N 118.15°E, 20 November 2026, 10:20:30. */
export function aPhonePhoto(): Promise<Buffer> {
  return aPicture()
    .withExif({
      IFD0: { Make: "Phone", Artist: "Somebody" },
      IFD2: { DateTimeOriginal: "2026:11:20 10:20:30" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "25/1 42/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "118/1 9/1 0/1" },
    })
    .jpeg()
    .toBuffer();
}

/** Uploads a file as a page of the server does; `null`: a form without a file, or nobody who has signed in. */
export function uploadPhoto(
  app: FastifyInstance,
  file: Buffer | null,
  fields: Readonly<Record<string, string>> = {},
  who: string | null = "transport-reporter",
): Promise<Answer> {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) form.append(key, value);
  if (file !== null) form.append("photo", new Blob([new Uint8Array(file)], { type: "image/jpeg" }), "photo.jpg");
  const headers = { "sec-fetch-site": "same-origin", ...(who === null ? {} : { "x-test-account": who }) };
  return app.inject({ method: "POST", url: "/api/photos", headers, payload: form });
}
