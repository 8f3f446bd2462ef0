import { randomInt } from "node:crypto";
import { closeSync, openSync, truncateSync, writeSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { aPerson, type Person, signInPerson } from "./clients";
import { query } from "./database";
import { expect, untilScripted } from "./fixtures";

/** A creator of this journey alone, already in their studio. */
export async function aStudio(page: Page, path = "/studio/media"): Promise<Person & { creatorId: string }> {
  const person = await aPerson("Ana Estúdio", "creator");
  const [creator] = await query<{ id: string }>(
    "insert into creators (user_id, slug, display_name, status) values ($1, $2, 'Ana Estúdio', 'active') returning id",
    [person.id, `estudio-${randomInt(2 ** 40)}`],
  );
  await signInPerson(page, person, path);
  await untilScripted(page);
  return { ...person, creatorId: creator?.id ?? "" };
}

export const dock = (page: Page): Locator => page.getByRole("region", { name: "Envios" });

/** One file in the dock, by its name. */
export const upload = (page: Page, name: string): Locator =>
  dock(page).getByRole("listitem").filter({ hasText: name });

export const choose = (page: Page, ...paths: string[]): Promise<void> =>
  page.getByLabel("Enviar arquivos").setInputFiles(paths);

export const expectReady = (page: Page, name: string): Promise<void> =>
  expect(upload(page, name)).toContainText("Pronto", { timeout: 60_000 });

/** So many bytes on the disk's books, hardly any on the disk. */
export function sparseFile(path: string, bytes: number, head: Buffer = Buffer.alloc(0)): string {
  const file = openSync(path, "w");
  writeSync(file, head);
  closeSync(file);
  truncateSync(path, bytes);
  return path;
}

/** The beginning of a recording that is as long as its file says. */
export function wavHead(bytes: number): Buffer {
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(bytes - 8, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(2, 22);
  head.writeUInt32LE(48_000, 24);
  head.writeUInt32LE(48_000 * 4, 28);
  head.writeUInt16LE(4, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(bytes - 44, 40);
  return head;
}
