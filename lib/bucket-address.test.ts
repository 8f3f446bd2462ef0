import { expect, test } from "vitest";
import { bucketAddress, bucketOrigin } from "./bucket-address";

const r2 = {
  S3_ENDPOINT: "https://abc.r2.cloudflarestorage.com",
  S3_BUCKET: "media",
  S3_PREFIX: "",
  S3_FORCE_PATH_STYLE: true,
};

test.each([
  ["in the path", {}, "https://abc.r2.cloudflarestorage.com/media"],
  [
    "in the host",
    { S3_FORCE_PATH_STYLE: false, S3_ENDPOINT: "https://nyc3.digitaloceanspaces.com" },
    "https://media.nyc3.digitaloceanspaces.com",
  ],
  ["behind a gateway", { S3_ENDPOINT: "https://a.test/s3/" }, "https://a.test/s3/media"],
  [
    "with a folder of its own",
    { S3_PREFIX: "shared/ours/" },
    "https://abc.r2.cloudflarestorage.com/media/shared/ours",
  ],
])("a bucket %s answers where its provider says", (_how, more, address) => {
  expect(bucketAddress({ ...r2, ...more })).toBe(address);
  expect(bucketOrigin({ ...r2, ...more })).toBe(new URL(address).origin);
});
