import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { and, eq } from "drizzle-orm";
import { ZipFile } from "yazl";
import { db } from "@/db/client";
import { dataExports, users } from "@/db/schema";
import { now } from "@/lib/clock";
import { removeObjects, storeFile } from "@/lib/media/private-files";
import { enqueue } from "@/lib/queue";
import { getSetting } from "@/lib/settings/settings";
import { exportFiles } from "./export-files";
import { readme } from "./export-readme";
import { exportDays, keyOfExport } from "./exports";

const day = 24 * 60 * 60 * 1000;

/** Rows pass through a page at a time and the archive grows on disk: a long history needs no more memory than a short one. */
export async function makeExport(id: string, signal?: AbortSignal): Promise<void> {
  const person = await ownerOf(id);
  if (!person) {
    // A try that died may have stored the archive of somebody who has since been deleted.
    return removeObjects([keyOfExport(id)]);
  }
  if (person.status !== "pending") return;
  const zip = zipOf(person, (await getSetting("brand")).name);
  const folder = await mkdtemp(join(tmpdir(), "creatorflix-export-"));
  try {
    const path = join(folder, "export.zip");
    await pipeline(zip, createWriteStream(path), { signal });
    const key = keyOfExport(id);
    const sizeBytes = await storeFile(key, path, "application/zip");
    if (!(await tellReady(id, person.id, { key, sizeBytes }))) await removeObjects([key]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Owner = NonNullable<Awaited<ReturnType<typeof ownerOf>>>;

async function ownerOf(id: string) {
  const [row] = await db
    .select({ id: users.id, locale: users.locale, status: dataExports.status })
    .from(dataExports)
    .innerJoin(users, eq(users.id, dataExports.userId))
    .where(eq(dataExports.id, id));
  return row;
}

function zipOf(person: Owner, brand: string): Readable {
  const zip = new ZipFile();
  const mtime = now();
  zip.addBuffer(Buffer.from(readme(person.locale, brand, mtime)), "README.txt", { mtime });
  for (const { name, rows } of exportFiles(person.id)) {
    // Opened one after the other, when its turn comes.
    zip.addReadStreamLazy(`${name}.json`, { mtime }, (open) => open(null, Readable.from(jsonOf(rows()))));
  }
  const out = zip.outputStream as Readable;
  zip.on("error", (error: Error) => out.destroy(error));
  zip.end();
  return out;
}

/** A list as JSON, one row to a line. */
async function* jsonOf(rows: AsyncIterable<object>): AsyncGenerator<string> {
  let separator = "[\n";
  for await (const row of rows) {
    yield `${separator}${JSON.stringify(row)}`;
    separator = ",\n";
  }
  yield separator === "[\n" ? "[]\n" : "\n]\n";
}

/** False: meanwhile nobody waits for it any more. */
async function tellReady(
  id: string,
  userId: string,
  file: { key: string; sizeBytes: number },
): Promise<boolean> {
  const at = now();
  return db.transaction(async (tx) => {
    const ready = await tx
      .update(dataExports)
      .set({
        status: "ready",
        ...file,
        readyAt: at,
        expiresAt: new Date(at.getTime() + exportDays * day),
      })
      .where(and(eq(dataExports.id, id), eq(dataExports.status, "pending")))
      .returning({ id: dataExports.id });
    if (ready.length > 0) await enqueue(tx, "mails.send", { kind: "export_ready", userId, exportId: id });
    return ready.length > 0;
  });
}
