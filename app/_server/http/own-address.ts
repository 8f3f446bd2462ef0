import type { IncomingMessage } from "node:http";
import { env } from "../../../lib/env.ts";

const { origin, protocol, hostname, host, port } = new URL(env.APP_URL);

/** The only address that is served; nothing an answer says is ever taken from the address that was asked. */
export const own = { origin, host };

// Some proxies name the usual port, too.
const names = new Set([host, `${hostname}:${port || (protocol === "https:" ? 443 : 80)}`]);

export const isOurs = ({ headers }: IncomingMessage): boolean => names.has(headers.host ?? "");

export const isApi = (url: string): boolean => /^\/api(?:[/?]|$)/.test(url);
