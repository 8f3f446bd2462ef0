import { sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import * as schema from "@/db/schema";
import { hashPassword } from "@/lib/auth/password";
import { refreshCreatorCards } from "@/lib/catalog/creator-cards";
import { demoLogins } from "./logins";
import type { MediaRow } from "./pictures";
import type { World } from "./world";

/** Everything in one transaction: a seed that was killed leaves pictures behind, but no half of a world. */
export async function insertWorld(tx: Tx, world: World, media: readonly MediaRow[]) {
  const creators = world.creators.map(({ row }) => row);
  await insert(tx, schema.users, await withPasswords(world.users));
  // Creators and media point at each other: the creators come first and learn of their pictures afterwards.
  await insert(
    tx,
    schema.creators,
    creators.map((row) => ({ ...row, avatarMediaId: null, bannerMediaId: null, thumbnailMediaId: null })),
  );
  await insert(tx, schema.media, media);
  await hangPictures(tx, creators);
  await insert(tx, schema.plans, world.plans);
  await insert(
    tx,
    schema.posts,
    world.posts.map(({ row }) => row),
  );
  await insert(tx, schema.postMedia, world.posts.flatMap(mediaOf));
  await insert(
    tx,
    schema.products,
    world.products.map(({ row }) => row),
  );
  await insert(tx, schema.productFiles, world.products.flatMap(filesOf));
  await insert(tx, schema.courseModules, world.modules);
  await insert(tx, schema.lessons, world.lessons);
  await insert(tx, schema.orderBumps, world.bumps);
  await insert(
    tx,
    schema.ads,
    world.ads.map(({ row }) => row),
  );
  await insert(tx, schema.supportContacts, world.support);
  await insert(tx, schema.settings, world.settings);
  await insert(tx, schema.subscriptions, world.subscriptions);
  await insert(tx, schema.follows, world.follows);
  await insert(tx, schema.checkouts, world.checkouts);
  await insert(tx, schema.purchases, world.purchases);
  await refreshCreatorCards(tx, "all");
}

const mediaOf = ({ row, pictures, clip }: World["posts"][number]) =>
  [...pictures.map(({ id }) => id), ...(clip ? [clip.id] : [])].map((mediaId, position) => ({
    postId: row.id,
    mediaId,
    position,
  }));

/** The film of a course is seen in its lesson; everything else is there to keep. */
const filesOf = ({ row, files }: World["products"][number]) =>
  files
    .filter(({ kind }) => row.type !== "course" || kind !== "lesson")
    .map(({ id }, position) => ({ productId: row.id, mediaId: id, position, createdAt: row.createdAt }));

/** Only the three published logins have one. Each is hashed for itself, so that equal passwords do not look equal. */
function withPasswords(users: World["users"]) {
  const known = new Map<string, string>(demoLogins.map(({ email, password }) => [email, password]));
  return Promise.all(
    users.map(async (user) => {
      const password = known.get(user.email);
      return password ? { ...user, passwordHash: await hashPassword(password) } : user;
    }),
  );
}

async function insert<T extends PgTable>(tx: Tx, table: T, rows: readonly T["$inferInsert"][]) {
  const most = 500;
  for (let from = 0; from < rows.length; from += most)
    await tx.insert(table).values(rows.slice(from, from + most) as T["$inferInsert"][]);
}

async function hangPictures(tx: Tx, creators: readonly (typeof schema.creators.$inferInsert)[]) {
  const hung = creators.map(({ id, avatarMediaId, bannerMediaId, thumbnailMediaId }) => ({
    id,
    avatar: avatarMediaId,
    banner: bannerMediaId,
    thumbnail: thumbnailMediaId,
  }));
  await tx.execute(sql`
    update creators
       set avatar_media_id = hung.avatar, banner_media_id = hung.banner, thumbnail_media_id = hung.thumbnail
      from jsonb_to_recordset(${JSON.stringify(hung)}::jsonb)
           as hung (id uuid, avatar uuid, banner uuid, thumbnail uuid)
     where creators.id = hung.id`);
}
