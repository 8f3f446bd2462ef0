import { randomUUID } from "node:crypto";
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { env } from "../../../lib/env.ts";
import { securityHeaders } from "../../../lib/security-headers.ts";
import { isApi } from "./own-address.ts";

/** What the door itself answers, before any page or route is asked: in words, or by its headers alone. */
export interface Refusal {
  status: number;
  headers?: Record<string, string>;
  code?: string;
  message?: { pt: string; en: string };
}

const problem = (status: number, code: string, en: string, pt: string) => ({
  status,
  code,
  message: { pt, en },
});

export const refusals = {
  malformed: problem(400, "invalid", "We could not read this request.", "Não conseguimos ler este pedido."),
  foreign: problem(
    403,
    "forbidden",
    "This was sent from another site. Open the page here and try again.",
    "Isto foi enviado de outro site. Abra a página aqui e tente de novo.",
  ),
  method: problem(
    405,
    "method_not_allowed",
    "This cannot be done at this address.",
    "Isto não pode ser feito neste endereço.",
  ),
  slow: problem(408, "too_slow", "The request took too long. Try again.", "O pedido demorou. Tente de novo."),
  tooLarge: problem(
    413,
    "too_large",
    "This is too large: 512 KiB is the most.",
    "Isto é grande demais: o máximo é 512 KiB.",
  ),
  longAddress: problem(414, "too_large", "This address is too long.", "Este endereço é longo demais."),
  elsewhere: problem(
    421,
    "misdirected",
    "This address is not served here.",
    "Este endereço não é atendido aqui.",
  ),
  upgrade: problem(426, "upgrade_refused", "Only HTTP is spoken here.", "Aqui só se fala HTTP."),
  largeHead: problem(
    431,
    "too_large",
    "Your browser sent too much. Clear the cookies of this site and try again.",
    "Seu navegador enviou dados demais. Apague os cookies deste site e tente de novo.",
  ),
} satisfies Record<string, Refusal>;

const always = { ...securityHeaders(env.APP_URL), "Cache-Control": "private, no-store" };
/** Who is still sending would lose the answer if we hung up at once. */
export const patienceMs = 1_000;

export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { headers, body } = written(refusal, isApi(request.url ?? ""));
  response.writeHead(refusal.status, headers);
  response.write(body);

  const end = () => response.end();
  const patience = setTimeout(end, patienceMs);
  request.once("close", () => clearTimeout(patience));
  request.once("end", end).resume();
}

/** For a connection that has no response to write to; it ends here. */
export function hangUp(socket: Duplex, refusal: Refusal, url = ""): void {
  const { headers, body } = written(refusal, isApi(url));
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}\r\n${lines.join("")}\r\n${body}`);
}

function written({ status, headers, code, message }: Refusal, asJson: boolean) {
  const requestId = randomUUID();
  const json = () => JSON.stringify({ error: { code, message: message?.en, requestId } });
  const body = message ? (asJson ? json() : `${message.pt}\n${message.en}\n`) : "";
  return {
    body,
    headers: {
      ...always,
      ...headers,
      ...(body && { "Content-Type": asJson ? "application/json" : "text/plain; charset=utf-8" }),
      ...(status !== 204 && { "Content-Length": String(Buffer.byteLength(body)) }),
      "X-Request-Id": requestId,
      Connection: "close",
    },
  };
}
