import dns from "node:dns";
import { CreateBucketCommand, ListObjectsV2Command } from "@aws-sdk/client-s3";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "@/db/client";
import { creators, media } from "@/db/schema";
import { bucketAddress, bucketOrigin } from "@/lib/bucket-address";
import { env } from "@/lib/env";
import { invariant } from "@/lib/errors";
import { s3Of } from "@/lib/sandbox/testing/s3";
import { anUploader, openUploadWorld, type UploadWorld } from "@/lib/testing/upload-world";
import { publicPicture } from "./picture";
import { aPhoto } from "./testing/pictures";

const Bucket = "second-bucket";
const folder = "shared/creatorflix/";
let world: UploadWorld;
/** Not every machine knows that what ends in “localhost” is itself. */
const lookup = dns.lookup;
let listAll: () => Promise<string[]>;

/** As Spaces or AWS would be: the bucket in the host, another region, and a folder that is ours among others. */
beforeAll(async () => {
  dns.lookup = ((name: string, ...rest: unknown[]) =>
    (lookup as (...args: unknown[]) => void)(
      name.endsWith(".localhost") ? "127.0.0.1" : name,
      ...rest,
    )) as typeof dns.lookup;
  world = await openUploadWorld(async (address) => {
    const client = s3Of({ storage: address });
    await client.send(new CreateBucketCommand({ Bucket }));
    listAll = async () => {
      const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
      return Contents.map(({ Key }) => Key ?? "").sort();
    };
    Object.assign(env, {
      S3_ENDPOINT: address.replace("127.0.0.1", "localhost"),
      S3_BUCKET: Bucket,
      S3_REGION: "nyc3",
      S3_PREFIX: folder,
      S3_FORCE_PATH_STYLE: false,
    });
    env.MEDIA_CDN_URL = bucketAddress(env);
  });
});
afterAll(async () => {
  dns.lookup = lookup;
  await world.storage.close();
});

const found = async (id: string) => {
  const [row] = await db.select().from(media).where(eq(media.id, id));
  invariant(row, "a medium that was made is there");
  return row;
};

test("a bucket with other settings takes, shows and loses a picture like the first one", async () => {
  const user = await anUploader();
  const photo = await aPhoto();
  const begun = await world.beginUpload(user, {
    purpose: "library",
    fileName: "Praia.jpg",
    contentType: "image/jpeg",
    byteSize: photo.length,
  });
  expect(begun.url).toContain(`http://${Bucket}.localhost:`);
  expect(begun.url).toContain(`/${folder}uploads/`);
  expect(begun.url).toContain("%2Fnyc3%2Fs3%2F");
  expect((await world.send(begun.url ?? "", photo, "image/jpeg")).status).toBe(200);

  const { id } = await world.finishUpload(user, begun.uploadId);
  await world.processMedium(id);
  await db.update(creators).set({ avatarMediaId: id }).where(eq(creators.id, user.creator.id));
  await world.settleMedia([id]);
  const medium = await found(id);
  expect(publicPicture(medium)?.srcSet).toContain(
    `${bucketOrigin(env)}/${folder}${medium.publicPrefix}/320.webp 320w`,
  );
  expect(await listAll()).toEqual(
    expect.arrayContaining([
      `${folder}media/${id}/original.jpg`,
      `${folder}media/${id}/320.webp`,
      `${folder}${medium.publicPrefix}/320.webp`,
      `${folder}${medium.previewKey}`,
    ]),
  );

  const address = await world.signedAddress(medium.key ?? "", {
    fileName: medium.fileName,
    as: "attachment",
  });
  const response = await fetch(address);
  expect([response.status, response.headers.get("content-disposition")]).toEqual([
    200,
    `attachment; filename="Praia.jpg"; filename*=UTF-8''Praia.jpg`,
  ]);

  await world.removeOrphans();
  expect((await listAll()).filter((key) => key.startsWith(`${folder}uploads/`))).toEqual([]);
  await world.removeFolder(`media/${id}/`);
  expect((await listAll()).filter((key) => key.includes(id))).toEqual([]);
});

test("a large file goes there in parts", async () => {
  const user = await anUploader();
  const bytes = Buffer.alloc(9 * 1024 * 1024);
  bytes.write("%PDF-1.7\n", 0);
  bytes.write("%%EOF\n", bytes.length - 6);
  const { uploadId, partSize, parts } = await world.beginUpload(user, {
    purpose: "library",
    fileName: "Livro.pdf",
    contentType: "application/pdf",
    byteSize: bytes.length,
  });
  invariant(partSize && parts, "nine megabytes go in parts");
  for (const { number, url } of parts) {
    const part = bytes.subarray((number - 1) * partSize, number * partSize);
    expect((await world.send(url, part)).status).toBe(200);
  }
  expect((await world.finishUpload(user, uploadId)).byteSize).toBe(bytes.length);
});
