import { z } from "zod";
import { pickedId } from "@/lib/media/picked";
import { picturesIn, type RichText, richText, wordsOf } from "@/lib/rich-text";
import { oneLine } from "../text-input";
import { productLengths } from "./product-input";

export const moduleTitle = oneLine(1, productLengths.moduleTitle);
export const lessonTitle = oneLine(1, productLengths.lessonTitle);

export type LessonDetails = {
  title: string;
  moduleId: string;
  /** Undefined: the editor never came, and what is written stays. */
  content?: RichText | null;
  mediaId: string | null;
  isPreview: boolean;
};

/** An editor that holds nothing sends nothing. */
const written = z.string().transform((text, context): unknown => {
  if (!text) return null;
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "not what the editor keeps" });
    return z.NEVER;
  }
});

const says = (content: RichText | null): boolean =>
  content !== null && (wordsOf(content).trim() !== "" || picturesIn(content).length > 0);

export const lessonForm = z.object({
  title: lessonTitle,
  moduleId: z.guid(),
  content: written
    .pipe(richText.nullable())
    .transform((content) => (says(content) ? content : null))
    .optional(),
  mediaId: pickedId,
  isPreview: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
});
