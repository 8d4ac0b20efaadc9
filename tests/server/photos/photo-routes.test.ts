import sharp from "sharp";
import { expect, it } from "vitest";
import { photo } from "#domain/progress/photo.ts";
import { describeOnBothDatabases } from "#tests/support/databases.ts";
import { aPhonePhoto, aPicture, uploadPhoto } from "#tests/support/photos.ts";
import { aServer, read, readProblem, send } from "#tests/support/report-server.ts";

async function upright(bytes: Buffer): Promise<readonly [number, number, string]> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [red = 0, , blue = 0] = data;
  return [info.width, info.height, red > blue ? "red" : "blue"];
}

describeOnBothDatabases("photos", (place) => {
  it("keeps time and position as fields and nothing of them in the file", async () => {
    const { app, database } = await aServer(await place());
    const taken = read(await uploadPhoto(app, await aPhonePhoto()), 201, photo);
    expect(taken).toMatchObject({ width: 640, height: 480, takenAt: "2026-11-20T10:20:30", positionFrom: "exif" });
    expect(taken.position?.[0]).toBeCloseTo(118.15, 6);
    expect(taken.position?.[1]).toBeCloseTo(25.7, 6);

    const answer = await send(app, "GET", `/api/photos/${taken.id}`, null);
    expect(answer.statusCode).toBe(200);
    const { exif, icc, xmp, iptc } = await sharp(answer.rawPayload).metadata();
    expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(answer.rawPayload.includes("Somebody")).toBe(false);

    const { action, subject, account_id } = await database.db.selectFrom("audit").selectAll().executeTakeFirstOrThrow();
    expect([action, subject, account_id]).toEqual(["photo.create", taken.id, "transport-reporter"]);
  });

  it("answers files that a page can show and a browser can do nothing else with", async () => {
    const { app } = await aServer(await place());
    const { id } = read(await uploadPhoto(app, await aPicture(1000, 500).png().toBuffer()), 201, photo);
    for (const [path, width] of [
      [`/api/photos/${id}`, 1000],
      [`/api/photos/${id}/thumbnail`, 320],
    ] as const) {
      const answer = await send(app, "GET", path, null);
      expect(answer.headers["content-type"]).toBe("image/jpeg");
      expect(answer.headers["content-security-policy"]).toBe("default-src 'none'");
      expect(answer.headers["x-content-type-options"]).toBe("nosniff");
      expect(answer.headers["cache-control"]).toBe("private, max-age=31536000, immutable");
      expect((await sharp(answer.rawPayload).metadata()).width).toBe(width);
    }
    readProblem(await send(app, "GET", `/api/photos/${"0".repeat(64)}`, null), 404);
    readProblem(await send(app, "GET", "/api/photos/..", null), 404);
    readProblem(await send(app, "GET", "/api/photos/1", null), 400);
  });

  it("keeps the same photo once", async () => {
    const { app, database } = await aServer(await place());
    const file = await aPhonePhoto();
    const first = read(await uploadPhoto(app, file), 201, photo);
    expect(read(await uploadPhoto(app, file, {}, "education-reporter"), 200, photo)).toEqual(first);
    expect(await database.db.selectFrom("photos").select("id").execute()).toHaveLength(1);
    expect(await database.db.selectFrom("audit").select("seq").execute()).toHaveLength(1);
  });

  it("takes the phone's position where the file has none, and only there", async () => {
    const { app } = await aServer(await place());
    const phone = { lng: "118.2", lat: "25.5" };
    const bare = read(await uploadPhoto(app, await aPicture().webp().toBuffer(), phone), 201, photo);
    expect([bare.position, bare.positionFrom, bare.takenAt]).toEqual([[118.2, 25.5], "phone", null]);
    const own = read(await uploadPhoto(app, await aPhonePhoto(), phone), 201, photo);
    expect(own.positionFrom).toBe("exif");
    const nowhere = read(await uploadPhoto(app, await aPicture(300, 300).jpeg().toBuffer()), 201, photo);
    expect([nowhere.position, nowhere.positionFrom]).toEqual([null, null]);
  });

  it("does not take a camera without reception for one in the Gulf of Guinea, nor a month 13 for a time", async () => {
    const { app } = await aServer(await place());
    const zero = { GPSLatitudeRef: "N", GPSLatitude: "0/1 0/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "0/1 0/1 0/1" };
    const file = await aPicture()
      .withExif({ IFD2: { DateTimeOriginal: "2026:13:41 10:20:30" }, IFD3: zero })
      .jpeg()
      .toBuffer();
    const taken = read(await uploadPhoto(app, file), 201, photo);
    expect([taken.position, taken.takenAt]).toEqual([null, null]);
  });

  it("turns a photo as the camera held it, and makes a large one smaller", async () => {
    const { app } = await aServer(await place());
    // Held so that what the sensor saw on the right is on top.
    const held = await aPicture(4000, 3000).withMetadata({ orientation: 8 }).jpeg().toBuffer();
    const taken = read(await uploadPhoto(app, held), 201, photo);
    expect([taken.width, taken.height]).toEqual([1536, 2048]);
    const { rawPayload } = await send(app, "GET", `/api/photos/${taken.id}`, null);
    expect(await upright(rawPayload)).toEqual([1536, 2048, "blue"]);
    const thumbnail = await send(app, "GET", `/api/photos/${taken.id}/thumbnail`, null);
    expect(await upright(thumbnail.rawPayload)).toEqual([240, 320, "blue"]);
  });

  it("refuses what is no photo, whatever it is called", async () => {
    const { app, database } = await aServer(await place());
    const photoFile = await aPicture().jpeg().toBuffer();
    const files = {
      html: Buffer.from("<!doctype html><script>alert(1)</script>"),
      svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      gif: await aPicture(9, 9).gif().toBuffer(),
      tiff: await aPicture(9, 9).tiff().toBuffer(),
      "cut off": photoFile.subarray(0, photoFile.length / 2),
      "only a beginning": Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from("<script>")]),
      empty: Buffer.alloc(0),
    };
    for (const [name, file] of Object.entries(files))
      expect([name, (await uploadPhoto(app, file)).statusCode]).toEqual([name, 415]);
    expect(await database.db.selectFrom("photos").select("id").execute()).toEqual([]);
  });

  it("refuses a file that is too large, and a small one that would be too large once unpacked", async () => {
    const { app } = await aServer(await place());
    const large = Buffer.concat([await aPicture().jpeg().toBuffer(), Buffer.alloc(12 * 1024 * 1024)]);
    readProblem(await uploadPhoto(app, large), 413);
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: "#fff" } })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(500_000);
    expect(readProblem(await uploadPhoto(app, bomb), 413).detail).toContain("64 million pixels");
  });

  it("tells what is wrong with the form", async () => {
    const { app } = await aServer(await place());
    const file = await aPicture().jpeg().toBuffer();
    expect(readProblem(await uploadPhoto(app, null), 400).issues).toMatchObject([{ path: ["photo"] }]);
    expect(readProblem(await uploadPhoto(app, file, { lng: "118" }), 400).issues).toMatchObject([{ path: ["lat"] }]);
    expect(readProblem(await uploadPhoto(app, file, { lng: "218", lat: "25" }), 400).issues).toMatchObject([
      { path: ["lng"] },
    ]);
    readProblem(await send(app, "POST", "/api/photos", "transport-reporter", {}), 415);
  });

  it("takes photos only from those who may report", async () => {
    const { app } = await aServer(await place());
    const file = await aPicture().jpeg().toBuffer();
    expect((await uploadPhoto(app, file, {}, null)).statusCode).toBe(401);
    expect((await uploadPhoto(app, file, {}, "admin")).statusCode).toBe(403);
    const { id } = read(await uploadPhoto(app, file, {}, "editor"), 201, photo);
    const closed = await aServer(await place(), { isReadingOpen: false });
    expect((await send(closed.app, "GET", `/api/photos/${id}`, null)).statusCode).toBe(401);
  });
});
