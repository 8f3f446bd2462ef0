import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { type AddressInfo, connect, type Server } from "node:net";
import { type Readable, Stream } from "node:stream";
import { text } from "node:stream/consumers";
import { env } from "@/lib/env";

export const house = { origin: env.APP_URL, host: new URL(env.APP_URL).host };

export const portOf = (server: Server): number => (server.address() as AddressInfo).port;

export interface Asked {
  method?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Readable;
}

/** Speaks to a front door as clients do, and as they should not. */
export class Visitor {
  constructor(
    readonly port: number,
    readonly host: string,
  ) {}

  async ask(path: string, { method = "GET", headers = {}, body }: Asked = {}) {
    const asking = request({
      port: this.port,
      host: "localhost",
      path,
      method,
      headers: { host: this.host, ...headers },
    });
    // Whoever is refused while sending hears of it twice: by the answer, and by a line that breaks.
    asking.on("error", () => {});
    if (body instanceof Stream) body.pipe(asking);
    else asking.end(body);
    const [answer] = (await once(asking, "response")) as [IncomingMessage];
    return { status: answer.statusCode, headers: answer.headers, text: await text(answer) };
  }

  /** Exactly these bytes, and all that comes back until the line is closed. */
  async say(words: string): Promise<string> {
    const socket = connect(this.port, "localhost");
    socket.on("error", () => {});
    socket.write(words);
    return text(socket);
  }
}
