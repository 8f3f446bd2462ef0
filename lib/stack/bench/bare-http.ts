import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** The reference of the minute: the same bytes from node:http and nothing else. `/<name>` answers with that file. */
const files: Record<string, { path: string; type: string }> = JSON.parse(process.argv[2] ?? "");
const answers = new Map(
  Object.entries(files).map(([name, { path, type }]) => [`/${name}`, { type, body: readFileSync(path) }]),
);

const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? "");
  if (!answer) return response.writeHead(404, { "content-length": 0 }).end();
  response
    .writeHead(200, { "content-type": answer.type, "content-length": answer.body.length })
    .end(answer.body);
});

server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.stdout.write(
    `${JSON.stringify({ ready: true, port: typeof address === "object" && address?.port })}\n`,
  );
});
