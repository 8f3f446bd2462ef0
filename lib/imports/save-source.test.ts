import { expect, test } from "vitest";
import { pool } from "@/db/client";
import { unseal } from "@/lib/crypto";
import { env } from "@/lib/env";
import { sealContext } from "@/lib/media/other-store";
import { getSetting } from "@/lib/settings/settings";
import { anAdmin } from "@/lib/testing/factories";
import { findText } from "@/lib/testing/find-text";
import { saveSource, sourceInput } from "./save-source";

const elsewhere = {
  place: "other" as const,
  bucket: "models",
  prefix: "",
  endpoint: "https://nyc3.digitaloceanspaces.com",
  region: "nyc3",
  accessKeyId: "KEY",
  secretAccessKey: "canary-of-the-store",
};
const admin = async () => ({ id: (await anAdmin()).id, ip: null });

test("the secret of another storage is sealed, and an empty field keeps the one that is there", async () => {
  await saveSource(await admin(), elsewhere);
  await saveSource(await admin(), { ...elsewhere, secretAccessKey: "", isScheduled: "on" });
  const { store, isScheduled } = await getSetting("imports");
  expect(isScheduled).toBe(true);
  expect(unseal(store?.sealedSecret ?? "", sealContext)).toBe(elsewhere.secretAccessKey);
  expect(await findText(elsewhere.secretAccessKey)).toEqual([]);
  const { rows } = await pool.query("select data::text from audit_events where action = 'settings.save'");
  expect(JSON.stringify(rows)).not.toContain(store?.sealedSecret ?? "none");
});

test("another key needs its own secret", async () => {
  await saveSource(await admin(), elsewhere);
  const other = { ...elsewhere, accessKeyId: "OTHER", secretAccessKey: "" };
  await expect(saveSource(await admin(), other)).rejects.toMatchObject({
    details: { field: "secretAccessKey", reason: "secret_missing" },
  });
});

test("our own bucket is no source: what we store would come back as creators", async () => {
  const own = { ...elsewhere, bucket: env.S3_BUCKET };
  await expect(saveSource(await admin(), own)).rejects.toMatchObject({ details: { reason: "own_bucket" } });
});

test.each([
  ["bucket", "Models"],
  ["bucket", "../x"],
  ["prefix", "folder"],
  ["endpoint", "ftp://store"],
  ["endpoint", "file:///etc"],
  ["region", ""],
])("a source whose %s is “%s” is refused", (field, value) => {
  const { error } = sourceInput.safeParse({ ...elsewhere, [field]: value });
  expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
});
