import type { PoolClient } from "pg";
import { pool } from "@/db/client";
import type { ListedObject } from "./fetch-page";
import type { PageImage, PostMedia } from "./parse-key";
import { titleOf } from "./title-of";

export interface StagedObject extends ListedObject {
  parsed: PageImage | PostMedia;
}

/** What a listing found, beside the catalog and not in it yet. It lives and dies with its connection. */
export interface Staging {
  client: PoolClient;
  add(objects: StagedObject[]): Promise<void>;
  /** To be called once everything is in, before anything is asked. */
  settle(): Promise<void>;
  close(): void;
}

export async function openStaging(): Promise<Staging> {
  const client = await pool.connect();
  const close = () => client.release(true);
  try {
    await client.query(`
      set statement_timeout = '5min';
      set work_mem = '64MB';
      create temporary table staged (
        key text collate "C" not null, byte_size bigint not null, kind text not null, folder text not null,
        post text, post_title text, file_name text not null, content_type text not null
      )`);
  } catch (error) {
    close();
    throw error;
  }
  return {
    client,
    add: (objects) => add(client, objects),
    settle: async () => void (await client.query(settled)),
    close,
  };
}

/** Folders and posts once each; without fresh statistics the plans would be those for empty tables. */
const settled = `
  create temporary table staged_folders (folder text primary key);
  insert into staged_folders select distinct folder from staged;
  create temporary table staged_posts (folder text, post text, title text not null, primary key (folder, post));
  insert into staged_posts
    select folder, post, min(post_title) from staged where post is not null group by folder, post;
  analyze staged, staged_folders, staged_posts`;

async function add(client: PoolClient, objects: StagedObject[]): Promise<void> {
  const parsed = objects.map((object) => object.parsed);
  const posts = parsed.map((key) => ("post" in key ? key.post : null));
  await client.query({
    name: "stage",
    text: `insert into staged (key, byte_size, kind, folder, post, post_title, file_name, content_type)
      select * from unnest(
        $1::text[], $2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])`,
    values: [
      objects.map(({ key }) => key),
      objects.map(({ byteSize }) => byteSize),
      parsed.map(({ kind }) => kind),
      parsed.map(({ folder }) => folder),
      posts,
      posts.map((post) => (post === null ? null : titleOf(post))),
      parsed.map(({ fileName }) => fileName),
      parsed.map(({ contentType }) => contentType),
    ],
  });
}
