import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

const perPost = 20;
const perCreator = 1_000;
const pageSize = 1_000;

/** Every thousand files a creator, every twenty of them a post; wide enough to sort as numbers do. */
export function keyOf(index: number): string {
  const wide = (value: number) => String(value).padStart(7, "0");
  const creator = Math.floor(index / perCreator);
  return `Model ${wide(creator)}/Post ${wide(Math.floor(index / perPost))}/picture-${wide(index)}.jpg`;
}

const indexOf = (key: string): number => Number(/(\d+)\.jpg$/.exec(key)?.[1] ?? -1);

/** A storage with nothing but a list, however long: each page is made when it is asked for. */
export async function openLargeBucket(count: number) {
  const asked: string[] = [];
  const pace = { pageMs: 0 };
  const server = createServer(async (request, response) => {
    const query = new URL(request.url ?? "/", "http://large").searchParams;
    const after = query.get("start-after");
    asked.push(after ?? "");
    const from = Number(query.get("continuation-token") ?? (after ? indexOf(after) + 1 : 0));
    if (pace.pageMs > 0) await sleep(pace.pageMs);
    response.setHeader("content-type", "application/xml").end(pageOf(from, count));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    storage: `http://127.0.0.1:${port}`,
    /** After which key each list was asked for. */
    asked,
    /** How long each page takes from now on. */
    pace,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function pageOf(from: number, count: number): string {
  const end = Math.min(from + pageSize, count);
  const more = end < count;
  const objects = Array.from(
    { length: end - from },
    (_, index) =>
      `<Contents><Key>${encodeURIComponent(keyOf(from + index))}</Key><LastModified>2026-11-01T00:00:00.000Z</LastModified>` +
      `<ETag>&quot;d41d8cd98f00b204e9800998ecf8427e&quot;</ETag><Size>${1_000 + from + index}</Size>` +
      "<StorageClass>STANDARD</StorageClass></Contents>",
  );
  return (
    `<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>${more}</IsTruncated>` +
    (more ? `<NextContinuationToken>${end}</NextContinuationToken>` : "") +
    `${objects.join("")}</ListBucketResult>`
  );
}

if (import.meta.main) {
  const { storage } = await openLargeBucket(Number(process.argv[2]));
  process.stdout.write(`${JSON.stringify({ storage })}\n`);
}
