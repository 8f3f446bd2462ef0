import { importStaging } from "@/db/schema";

/**
 * What a listing found, in tables that belong to one run: unlogged, so that they cost no more than they must, and
 * there still when the worker was killed. After a crash of Postgres itself they are empty, which the run notices.
 */
export function stagingOf(importId: string) {
  const table = (name: string) => `${importStaging.schemaName}.${name}_${importId.replaceAll("-", "")}`;
  const tables = {
    objects: table("objects"),
    folders: table("folders"),
    posts: table("posts"),
    /** The objects that are new or changed. */
    work: table("work"),
    missing: table("missing"),
  };
  return { ...tables, all: Object.values(tables) };
}

export type Staging = ReturnType<typeof stagingOf>;

export const createStaging = (at: Staging): string => `
  create unlogged table if not exists ${at.objects} (
    n bigint generated always as identity primary key, key text collate "C" not null, byte_size bigint not null,
    kind text not null, folder text not null, post text, file_name text not null, content_type text not null);
  create unlogged table if not exists ${at.folders} (
    n bigint generated always as identity, folder text primary key, creator_id uuid, is_new boolean);
  create unlogged table if not exists ${at.posts} (
    n bigint generated always as identity, folder text, post text, title text not null, post_id uuid, is_new boolean,
    primary key (folder, post));
  create unlogged table if not exists ${at.work} (n bigint primary key, media_id uuid not null, is_new boolean not null);
  create unlogged table if not exists ${at.missing} (
    n bigint generated always as identity primary key, subject import_subject not null, id uuid not null,
    name text not null)`;

export const emptyStaging = (at: Staging): string => `truncate ${at.all.join(", ")} restart identity`;

export const dropStaging = (at: Staging): string => `drop table if exists ${at.all.join(", ")}`;
