import type { IncomingMessage } from "node:http";
import { plainAddress } from "../../../lib/client-source.ts";
import { env } from "../../../lib/env.ts";
import { own } from "./own-address.ts";

/** What only we and the proxies of ours may say, and Next or we would believe. */
const hearsay = [
  "cf-connecting-ip",
  "content-security-policy",
  "forwarded",
  "true-client-ip",
  "x-client-ip",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-host",
  "x-middleware-subrequest",
  "x-next-intl-locale",
  "x-nonce",
  "x-real-ip",
  ...(env.TRUSTED_PROXIES > 0 ? [] : ["x-forwarded-proto"]),
];

/** From here on `x-forwarded-for` is the one address of whoever speaks to us, and `host` is ours. */
export function vouch({ headers, socket }: IncomingMessage): void {
  const address = clientAddress(socket.remoteAddress, headers["x-forwarded-for"], env.TRUSTED_PROXIES);
  for (const name of hearsay) delete headers[name];
  headers.host = own.host;
  if (address) headers["x-forwarded-for"] = address;
  else delete headers["x-forwarded-for"];
}

/** Every proxy adds whom it heard at the right; what stands further left than our own is anybody's word. */
export function clientAddress(
  socket: string | undefined,
  forwarded: string | string[] | undefined,
  proxies: number,
): string | null {
  const said = String(forwarded ?? "").split(",");
  return (proxies > 0 ? plainAddress(said.at(-proxies)) : null) ?? plainAddress(socket);
}
