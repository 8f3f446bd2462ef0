import { randomInt } from "node:crypto";
import { aPerson, type Person } from "./clients";
import { query } from "./database";

export interface JourneyCreator extends Person {
  creatorId: string;
  slug: string;
}

/** Somebody with a page on show, of this journey alone. */
export async function aJourneyCreator(): Promise<JourneyCreator> {
  const person = await aPerson("Nina Tavares", "creator");
  const slug = `nina-${randomInt(2 ** 40)}`;
  const [page] = await query<{ id: string }>(
    "insert into creators (user_id, slug, display_name, category, status) values ($1, $2, $3, 'music', 'active') returning id",
    [person.id, slug, person.name],
  );
  return { ...person, creatorId: page?.id ?? "", slug };
}

/** A draft with a title and a line of text, as if it had been written before. */
export async function aDraftOf({ creatorId }: JourneyCreator, title: string): Promise<string> {
  const text = "Uma linha de texto.";
  const content = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text }] }] };
  const [post] = await query<{ id: string }>(
    `insert into posts (creator_id, title, body, content, access, status) values ($1, $2, $3, $4, 'public', 'draft')
     returning id`,
    [creatorId, title, text, content],
  );
  return post?.id ?? "";
}

export const statusOf = async (postId: string) =>
  (await query<{ status: string }>("select status from posts where id = $1", [postId]))[0]?.status;
