import { once } from "node:events";
import type { Server } from "node:net";

export class PortTaken extends Error {
  override name = "PortTaken";

  constructor(
    readonly service: string,
    readonly port: number,
  ) {
    super(`port ${port} is already taken (${service})`);
  }
}

/** Everything listens on loopback only: the sandbox holds no secret worth a login, and must not be met from outside. */
export async function listen(server: Server, service: string, port: number): Promise<number> {
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
    throw taken ? new PortTaken(service, port) : error;
  }
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error(`${service} has no TCP address`);
  return address.port;
}
