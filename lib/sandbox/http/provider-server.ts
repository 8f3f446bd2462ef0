import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { ProviderContext } from "../provider";
import { type Answer, discard, send } from "./answer";
import { listen } from "./listen";

export interface HttpProvider {
  readonly endpoint: string;
  /** A client may hold its body back until it is told to proceed: one that is refused need not send it. */
  answer(request: IncomingMessage, proceed: () => void): Promise<Answer>;
  /** How this provider says "not now", for the fault of that name. */
  refuse(): Answer;
  failed(error: unknown, request: IncomingMessage): Answer;
  /** The path as the journal may show it. */
  shownPath(request: IncomingMessage): string;
}

/** The faults every provider that speaks HTTP can be told to make. */
export const httpFaults = ["down", "slow", "refuse"] as const;

export async function serveProvider(provider: HttpProvider, context: ProviderContext) {
  const server = createServer((request, response) => void serve(provider, context, request, response));
  server.on("checkContinue", (request, response) => {
    void serve(provider, context, request, response, () => response.writeContinue());
  });
  // Uploads of gigabytes outlast Node's five minutes for one request.
  server.requestTimeout = 0;
  server.keepAliveTimeout = 30_000;
  const port = await listen(server, provider.endpoint, context.port);
  return {
    address: `http://127.0.0.1:${port}`,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function serve(
  provider: HttpProvider,
  context: ProviderContext,
  request: IncomingMessage,
  response: ServerResponse,
  proceed = () => {},
) {
  const started = performance.now();
  const answer = await answerOrFault(provider, context, request, proceed);
  // Written before it is sent: who has the answer finds the call in the journal.
  context.record({
    method: request.method ?? "",
    path: provider.shownPath(request),
    status: answer === "down" ? 0 : answer.status,
    ms: Math.round(performance.now() - started),
  });
  if (answer === "down") response.destroy();
  // A failure here is a client that went away in the middle: there is nobody left to tell.
  else await send(response, answer).catch(() => response.destroy());
}

async function answerOrFault(
  provider: HttpProvider,
  context: ProviderContext,
  request: IncomingMessage,
  proceed: () => void,
) {
  const early = await fault(provider, context, "before");
  if (early) return early;
  const answer = await provider
    .answer(request, proceed)
    .catch((error: unknown) => provider.failed(error, request));
  const late = await fault(provider, context, "after");
  if (late) discard(answer);
  return late ?? answer;
}

async function fault(provider: HttpProvider, context: ProviderContext, when: "before" | "after") {
  const slow = context.takeFault(["slow"], when);
  if (slow) await sleep(slow.delayMs);
  const taken = context.takeFault(["down", "refuse"], when);
  if (taken?.fault === "refuse") return provider.refuse();
  return taken ? ("down" as const) : undefined;
}
