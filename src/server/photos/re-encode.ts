import { createHash } from "node:crypto";
import sharp, { type Metadata, type Sharp } from "sharp";
import { type PhotoId, photoId } from "#domain/progress/photo.ts";
import { ProblemError } from "../http/problem-error.ts";
import { type PhotoOrigin, readOrigin } from "./photo-origin.ts";

/** A photo as it is stored: JPEG, upright, without metadata. */
export type EncodedPhoto = {
  readonly id: PhotoId;
  readonly mediaType: "image/jpeg";
  readonly bytes: Buffer;
  readonly thumbnail: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly origin: PhotoOrigin;
};

// Decoding takes up to four bytes a pixel, whatever the size of the file.
const mostPixels = 64_000_000;
const longestSide = 2048;
const thumbnailSide = 320;

const taken = new Set(["jpeg", "png", "webp", "heif"]);

// By their first bytes, so that nothing else, such as SVG, reaches a decoder at all.
function looksLikePhoto(bytes: Buffer): boolean {
  const text = bytes.subarray(0, 12).toString("latin1");
  return (
    text.startsWith("\xff\xd8\xff") ||
    text.startsWith("\x89PNG\r\n\x1a\n") ||
    (text.startsWith("RIFF") && text.endsWith("WEBP")) ||
    text.startsWith("ftyp", 4)
  );
}

function unsupported(): ProblemError {
  return new ProblemError("unsupported-type", "Expected a photo as JPEG, PNG, WebP or AVIF");
}

function inside(bytes: Buffer, side: number): Sharp {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: "error" })
    .autoOrient()
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "#ffffff" });
}

/**
 * Makes of an uploaded file what is stored of it, judging it by its content alone. Throws 415 for anything but a photo that
 * can be read, and 413 for one of too many pixels.
 */
export async function reEncode(file: Buffer): Promise<EncodedPhoto> {
  if (!looksLikePhoto(file)) throw unsupported();
  const known: Metadata | null = await sharp(file, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (known === null || !taken.has(known.format)) throw unsupported();
  if (known.width * known.height > mostPixels)
    throw new ProblemError("too-large", `Expected a photo of at most ${mostPixels / 1_000_000} million pixels`);
  const origin = await readOrigin(known.exif);
  try {
    const { data: bytes, info } = await inside(file, longestSide)
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    const thumbnail = await inside(bytes, thumbnailSide).jpeg({ quality: 76 }).toBuffer();
    return {
      id: photoId.parse(createHash("sha256").update(bytes).digest("hex")),
      mediaType: "image/jpeg",
      bytes,
      thumbnail,
      width: info.width,
      height: info.height,
      origin,
    };
  } catch {
    // Cut off or damaged within, or of a kind that this machine cannot decode, such as HEIC.
    throw unsupported();
  }
}
