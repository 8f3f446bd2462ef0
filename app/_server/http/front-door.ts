import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { env } from "../../../lib/env.ts";
import { securityHeaders } from "../../../lib/security-headers.ts";
import { limitBody } from "./body-limit.ts";
import { vouch } from "./client-address.ts";
import { notAllowed, refusalOf } from "./refusal-of.ts";
import { hangUp, type Refusal, refusals, refuse } from "./refuse.ts";
import { sendRemembered } from "./remembered.ts";

/** What is not HTTP as we speak it never becomes a request. */
const faults: Record<string, Refusal> = {
  ERR_HTTP_REQUEST_TIMEOUT: refusals.slow,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: refusals.tooLarge,
  HPE_HEADER_OVERFLOW: refusals.largeHead,
  HPE_INVALID_METHOD: notAllowed("/"),
};

/** Whoever means to be kept by browsers or caches says so, and is heard. */
const always = Object.entries({ ...securityHeaders(env.APP_URL), "Cache-Control": "private, no-store" });

/** At the last moment: Next lets no route replace what is there already, and some must say it more strictly. */
function giveHeaders(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
  response.writeHead = (...head: unknown[]) => {
    for (const [name, value] of always) if (!response.hasHeader(name)) response.setHeader(name, value);
    // Also the pages that the browser keeps for its back button; "storage" would take the theme along.
    if (endsSession(response)) response.setHeader("Clear-Site-Data", '"cache"');
    // Next names it once as the page's and once as its own; two together are no address.
    const location = response.getHeader("location");
    if (Array.isArray(location)) response.setHeader("location", location[0] ?? "/");
    return writeHead(...head);
  };
}

const endsSession = (response: ServerResponse): boolean =>
  [response.getHeader("set-cookie")].flat().some((cookie) => /^(__Host-)?session=;/.test(String(cookie)));

type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Every request passes here first: refused, answered from memory, or brought to `answer` with what is true about it. */
export function openFrontDoor(answer: Answer): Server {
  const server = createServer(
    {
      // Two hosts or two origins become one that nobody has, where Node would believe the first.
      joinDuplicateHeaders: true,
      // Node's own answer has none of our headers.
      requireHostHeader: false,
      // Next listens for upgrades by itself and follows rewrites with them; here nobody gets that far.
      shouldUpgradeCallback: () => false,
      // Longer than any proxy keeps an idle connection, so that none is closed while a request is on its way.
      keepAliveTimeout: 75_000,
      requestTimeout: 30_000,
    },
    receive,
  );

  function receive(request: IncomingMessage, response: ServerResponse): void {
    const refusal = refusalOf(request);
    if (refusal) refuse(request, response, refusal);
    else if (!sendRemembered(request, response)) {
      vouch(request);
      giveHeaders(response);
      limitBody(request, response);
      answer(request, response);
    }
  }

  server.on("checkExpectation", receive);
  server.on("connect", (_request, socket) => hangUp(socket, notAllowed("/")));
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (socket.writable) hangUp(socket, faults[error.code ?? ""] ?? refusals.malformed);
  });
  return server;
}
