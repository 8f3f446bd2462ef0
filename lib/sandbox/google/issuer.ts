import type { ProviderContext } from "../provider";
import type { Grants } from "./grants";
import type { SigningKey } from "./signing-key";

/** The one app that is known here. */
export interface Client {
  readonly id: string;
  readonly secret: string;
  /** Where the app is; without it, people may be sent back to any program of this machine. */
  readonly origin?: string | undefined;
}

export interface Issuer {
  /** Its own address, known once it listens. */
  url: string;
  readonly client: Client;
  readonly key: SigningKey;
  readonly grants: Grants;
  readonly now: () => Date;
  readonly takeFault: ProviderContext["takeFault"];
}
