import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface RoguePage {
  keys: string[];
  /** What it says leads on; absent on the last page. */
  next?: string;
}

export const listAnswer = ({ keys, next }: RoguePage): string =>
  `<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>${next !== undefined}</IsTruncated>` +
  (next === undefined ? "" : `<NextContinuationToken>${next}</NextContinuationToken>`) +
  keys.map((key) => `<Contents><Key>${encodeURIComponent(key)}</Key><Size>1</Size></Contents>`).join("") +
  "</ListBucketResult>";

/** A storage that answers every listing with whatever a test says, which ours never would. */
export async function openRogueBucket(answer: (token: string | null) => string) {
  const server = createServer((request, response) => {
    const token = new URL(request.url ?? "/", "http://rogue").searchParams.get("continuation-token");
    response.setHeader("content-type", "application/xml").end(answer(token));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    storage: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
