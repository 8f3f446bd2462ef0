import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { media } from "@/db/schema";
import { AppError } from "@/lib/errors";
import { touch } from "@/lib/page-cache";
import { plainText } from "@/lib/rich-text";
import { isUsableName } from "./file-kinds";
import { tagsShowing } from "./public-use";

export const altTextLength = 300;
export const fileNameLength = 255;

const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

export const mediumEdit = z.object({
  mediaId: z.uuid(),
  fileName: z.string().max(1_000).transform(oneLine).refine(isUsableName),
  altText: z
    .string()
    .max(2_000)
    .default("")
    .transform((text) => oneLine(plainText(text)))
    .pipe(z.string().max(altTextLength))
    .transform((text) => text || null),
});

/** The name is the owner's own; the alternative text is read wherever the picture is shown. */
export async function editMedium(
  creatorId: string,
  { mediaId, fileName, altText }: z.infer<typeof mediumEdit>,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [changed] = await tx
      .update(media)
      .set({ fileName, altText })
      .where(and(eq(media.id, mediaId), eq(media.creatorId, creatorId)))
      .returning({ id: media.id });
    if (!changed) throw new AppError("not_found", "There is no such medium.");
    await touch(tx, await tagsShowing(tx, mediaId));
  });
}
