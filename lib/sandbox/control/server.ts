import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type Answer, json, seeOther, send } from "../http/answer";
import { HttpError } from "../http/http-error";
import { listen } from "../http/listen";
import { readBody } from "../http/read-body";
import type { Route } from "../http/route";
import { html } from "../page/html";
import { page } from "../page/shell";

const longestBody = 64 * 1024;

export async function serveControl(routes: readonly Route[], port: number) {
  const server = createServer((request, response) => void serve(routes, request, response));
  const listening = await listen(server, "control", port);
  return {
    address: `http://127.0.0.1:${listening}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function serve(
  routes: readonly Route[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isForm = contentType(request) === "application/x-www-form-urlencoded";
  try {
    const answer = await dispatch(routes, request);
    await send(response, isForm ? seeOther("/") : answer);
  } catch (error) {
    await send(response, refusal(asHttpError(error), isForm));
  }
}

async function dispatch(routes: readonly Route[], request: IncomingMessage): Promise<Answer> {
  checkHost(request);
  const url = new URL(request.url ?? "/", "http://sandbox");
  const found = routes.flatMap((route) => {
    const match = route.path.exec(url.pathname);
    return match ? [{ route, params: match.groups ?? {} }] : [];
  });
  const method = request.method === "HEAD" ? "GET" : request.method;
  const chosen = found.find(({ route }) => route.method === method);
  if (found.length === 0) throw new HttpError(404, "not_found", "There is nothing at this address");
  if (!chosen) throw new HttpError(405, "method_not_allowed", `${request.method} is not for this address`);
  if (method !== "GET") checkOrigin(request);
  const body = method === "POST" ? await readInput(request) : {};
  return chosen.route.answer({ query: url.searchParams, params: chosen.params, body });
}

/** A page elsewhere may point its own name at 127.0.0.1; its Host header gives it away. */
function checkHost({ headers: { host = "" } }: IncomingMessage): void {
  if (/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i.test(host)) return;
  throw new HttpError(421, "wrong_host", "The sandbox answers on loopback only");
}

/** Another site can make a browser send a form here, but not without naming itself. */
function checkOrigin(request: IncomingMessage): void {
  const { origin, host } = request.headers;
  const isForm = contentType(request) === "application/x-www-form-urlencoded";
  if (origin === `http://${host}` || (origin === undefined && !isForm)) return;
  throw new HttpError(403, "wrong_origin", "Only the sandbox's own page may do this");
}

async function readInput(request: IncomingMessage): Promise<unknown> {
  const type = contentType(request);
  const text = (await readBody(request, longestBody)).toString("utf8");
  if (type === "application/x-www-form-urlencoded") {
    return Object.fromEntries([...new URLSearchParams(text)].filter(([, value]) => value !== ""));
  }
  if (type !== "application/json") throw new HttpError(415, "unsupported", "Send JSON, as application/json");
  try {
    return JSON.parse(text || "{}");
  } catch {
    throw new HttpError(400, "invalid", "The body is not JSON");
  }
}

const contentType = ({ headers }: IncomingMessage) =>
  (headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase();

function asHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  console.error("The sandbox control failed:", error);
  return new HttpError(500, "internal", "The sandbox met an error of its own; its console says which");
}

function refusal({ status, code, message }: HttpError, isForm: boolean): Answer {
  if (!isForm) return json({ error: { code, message } }, status);
  return page("Refused", html`<h1>${message}</h1><p><a class="button" href="/">Back</a></p>`, status);
}
