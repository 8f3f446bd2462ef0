import { z } from "zod";
import { richText } from "@/lib/rich-text";
import { priceCentsInput } from "../price";
import { oneLine } from "../text-input";
import { doors, mostMedia, mostTags, tagLength, titleLength } from "./post-lengths";

const tag = oneLine(0, tagLength).transform((text) => text.replace(/^#+\s*/, "").toLocaleLowerCase("pt-BR"));

const unique = <One>(all: One[]): One[] => [...new Set(all)];

/** A post as its editor sends it. A draft may be as unfinished as it likes. */
export const postInput = z.strictObject({
  /** Of the post that was read; 0: there is none yet. */
  version: z.int().min(0),
  title: oneLine(0, titleLength).transform((title) => title || null),
  content: richText,
  mediaIds: z.array(z.uuid()).max(mostMedia).transform(unique),
  coverMediaId: z.uuid().nullable(),
  tags: z
    .array(tag)
    .transform((tags) => unique(tags.filter(Boolean)))
    .pipe(z.array(z.string()).max(mostTags)),
  door: z.enum(doors),
  planId: z.uuid().nullable(),
  isSoldSingly: z.boolean(),
  priceCents: priceCentsInput.nullable(),
  commentsOn: z.boolean(),
});

export type PostInput = z.output<typeof postInput>;
