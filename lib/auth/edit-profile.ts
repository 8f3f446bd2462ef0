import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { media, users } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { locales } from "@/lib/locale";
import { enqueue } from "@/lib/queue";

export const displayNameLength = 60;

/** Signs that draw nothing, and those that turn the direction of the text around them. */
const invisible = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;

export const profileInput = z.object({
  displayName: z
    .string()
    .max(1_000)
    .transform((name) => name.replace(/\s+/g, " ").replace(invisible, "").trim())
    .pipe(z.string().max(displayNameLength))
    .transform((name) => name || null),
  locale: z.enum(locales),
  /** Empty: none. Not sent: as it is. */
  avatar: z.union([z.literal("").transform(() => null), z.uuid()]).optional(),
});

/** Without a name they are called by their address. */
export async function editProfile(
  userId: string,
  { avatar, ...profile }: z.infer<typeof profileInput>,
): Promise<void> {
  await db.transaction(async (tx) => {
    if (avatar !== undefined) await changeAvatar(tx, userId, avatar);
    await tx.update(users).set(profile).where(eq(users.id, userId));
  });
}

/** Everybody sees it beside what they write: the new one is to be shown, the old one no longer. */
async function changeAvatar(tx: Tx, userId: string, avatar: string | null): Promise<void> {
  const [before] = await tx
    .select({ avatar: users.avatarMediaId })
    .from(users)
    .where(eq(users.id, userId))
    .for("update");
  if (!before || before.avatar === avatar) return;
  if (avatar) await requireOwnPicture(tx, userId, avatar);
  await tx.update(users).set({ avatarMediaId: avatar }).where(eq(users.id, userId));
  const mediaIds = [before.avatar, avatar].filter((id) => id !== null);
  await enqueue(tx, "media.settle", { mediaIds });
}

async function requireOwnPicture(tx: Tx, userId: string, id: string): Promise<void> {
  const [own] = await tx
    .select({ id: media.id })
    .from(media)
    .where(and(eq(media.id, id), eq(media.uploadedBy, userId), eq(media.kind, "image")));
  if (!own) throw new AppError("invalid", "This is no picture of theirs.", { field: "avatar" });
}
