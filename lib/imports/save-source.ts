import { z } from "zod";
import { db } from "@/db/client";
import { seal } from "@/lib/crypto";
import { appMode, env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { sealContext } from "@/lib/media/other-store";
import { getSetting, type Setting, saveSetting } from "@/lib/settings/settings";
import type { Starter } from "./start-import";

const ticked = z.literal("on").optional();
const secure = appMode === "production" ? /^https$/ : /^https?$/;

const common = z.object({
  bucket: z
    .string()
    .trim()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
  prefix: z
    .string()
    .trim()
    .max(512)
    .regex(/^(.*\/)?$/),
  isScheduled: ticked,
  publishesNew: ticked,
});

export const sourceInput = z.discriminatedUnion("place", [
  common.extend({ place: z.literal("own") }),
  common.extend({
    place: z.literal("other"),
    endpoint: z.url({ protocol: secure }),
    region: z.string().trim().min(1).max(60),
    accessKeyId: z.string().trim().min(1).max(128),
    secretAccessKey: z.string().max(200),
  }),
]);

type Wanted = z.output<typeof sourceInput>;

export async function saveSource(admin: NonNullable<Starter>, wanted: Wanted): Promise<void> {
  if (wanted.bucket === env.S3_BUCKET)
    throw new AppError("invalid", "This is our own bucket.", { field: "bucket", reason: "own_bucket" });
  await db.transaction(async (tx) => {
    const before = await getSetting("imports", tx);
    const value = {
      bucket: wanted.bucket,
      prefix: wanted.prefix,
      isScheduled: wanted.isScheduled === "on",
      publishesNew: wanted.publishesNew === "on",
      store: storeIn(wanted, before),
    };
    await saveSetting(tx, { key: "imports", value, actorId: admin.id });
  });
}

function storeIn(wanted: Wanted, { store }: Setting<"imports">): Setting<"imports">["store"] {
  if (wanted.place === "own") return null;
  const { endpoint, region, accessKeyId, secretAccessKey } = wanted;
  const isSame = store?.accessKeyId === accessKeyId && store.endpoint === endpoint;
  if (!secretAccessKey && !isSame)
    throw new AppError("invalid", "A new key needs its secret.", {
      field: "secretAccessKey",
      reason: "secret_missing",
    });
  const sealedSecret = secretAccessKey ? seal(secretAccessKey, sealContext) : (store?.sealedSecret ?? "");
  return { endpoint, region, accessKeyId, sealedSecret };
}
