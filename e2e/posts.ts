import { randomInt } from "node:crypto";
import { aPerson, type Person } from "./clients";
import { query } from "./database";

export interface JourneyPost {
  id: string;
  title: string;
  /** What its text says, and nothing else in this world. */
  words: string;
  creatorId: string;
  mediaIds: string[];
}

interface Wanted {
  access: "public" | "members";
  images?: number;
  video?: boolean;
}

/** A post of this journey alone, old enough to stand behind everything, made of what a seeded creator has. */
export async function postWith({ access, images = 0, video = false }: Wanted): Promise<JourneyPost> {
  const [source] = await query<{ creatorId: string; mediaIds: string[] }>(
    `select posts.creator_id as "creatorId", (array_agg(media.id order by media.id))[1:$3] as "mediaIds"
       from posts
       join creators on creators.id = posts.creator_id and creators.status = 'active'
       join post_media on post_media.post_id = posts.id
       join media on media.id = post_media.media_id and media.kind = $2 and media.status = 'ready'
      where posts.status = 'published' and posts.access = $1 and posts.published_at > now() - interval '3 years'
        and exists (select from plans where creator_id = posts.creator_id and is_published)
      group by posts.creator_id having count(*) >= $3
      order by count(*) limit 1`,
    [access, video ? "video" : "image", video ? 1 : images],
  );
  if (!source) throw new Error(`The seeded world has nothing for a post for ${access}`);
  const words = `Palavras ${randomInt(2 ** 40)} deste post`;
  const title = `Post ${randomInt(2 ** 40)}`;
  const content = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] };
  const [post] = await query<{ id: string }>(
    `insert into posts (creator_id, title, body, content, status, access, published_at)
     values ($1, $2, $3, $4, 'published', $5, now() - interval '9 years') returning id`,
    [source.creatorId, title, words, content, access],
  );
  const id = post?.id ?? "";
  await query(
    `insert into post_media (post_id, media_id, position)
     select $1, id, position from unnest($2::uuid[]) with ordinality as one (id, position)`,
    [id, source.mediaIds],
  );
  return { id, title, words, ...source };
}

/** Everything about a post that nobody may learn who may not open it. */
export async function secretsOf(postId: string): Promise<string[]> {
  const [row] = await query<{ secrets: string[] }>(
    `select array_agg(posts.body) || array_agg(media.id::text) || array_agg(media.key)
              || array_agg(media.public_prefix) as secrets
       from posts join post_media on post_media.post_id = posts.id
       join media on media.id = post_media.media_id where posts.id = $1`,
    [postId],
  );
  return [...new Set((row?.secrets ?? []).filter((secret) => secret !== null))];
}

/** To the highest tier of a creator, for twenty days more. */
async function subscribe(fanId: string, creatorId: string): Promise<void> {
  await query(
    `insert into subscriptions (fan_id, plan_id, status, current_period_start, current_period_end)
     select $1, id, 'active', now() - interval '10 days', now() + interval '20 days' from plans
      where creator_id = $2 and is_published order by rank desc limit 1`,
    [fanId, creatorId],
  );
}

/** Somebody who may open it. */
export async function aMemberOf(post: { creatorId: string }, name: string): Promise<Person> {
  const person = await aPerson(name);
  await subscribe(person.id, post.creatorId);
  return person;
}
