import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import type { Answer } from "../http/answer";
import { httpFaults, serveProvider } from "../http/provider-server";
import { pageAssets } from "../page/shell";
import type { Provider } from "../provider";
import { authorize } from "./authorize";
import { discovery, paths } from "./discovery";
import { type GoogleRequest, readGoogleRequest } from "./google-request";
import { openGrants } from "./grants";
import type { Client, Issuer } from "./issuer";
import { OAuthError, refusal } from "./refusal";
import { openSigningKey } from "./signing-key";
import { exchangeCode, tokenFault } from "./token";
import { userinfo } from "./userinfo";

/** Google's sign-in (OpenID Connect), with people who do not exist. */
export const google = (client: Client): Provider => ({
  name: "google",
  endpoint: "google",
  faults: [...httpFaults, tokenFault],

  async start(context) {
    const issuer: Issuer = {
      url: "",
      client,
      key: openSigningKey(join(context.dataFolder, "google-key.json")),
      grants: openGrants(context.clock.now),
      now: context.clock.now,
      takeFault: context.takeFault,
    };
    const server = await serveProvider(
      {
        endpoint: "google",
        answer: async (raw, proceed) => answer(await readGoogleRequest(raw, proceed), issuer),
        refuse: () => refusal(new OAuthError(503, "temporarily_unavailable", "Try again later.")),
        failed: refusal,
        shownPath,
      },
      context,
    );
    issuer.url = server.address;
    return {
      address: server.address,
      routes: [],
      links: [],
      state: () => ({ "client id": client.id, grants: issuer.grants.count() }),
      reset: async () => issuer.grants.clear(),
      stop: server.stop,
    };
  },
});

const endpoints: Record<string, (request: GoogleRequest, issuer: Issuer) => Answer | Promise<Answer>> = {
  [`GET ${paths.discovery}`]: discovery,
  [`GET ${paths.certificates}`]: (_, { key }) => key.certificates(),
  [`GET ${paths.authorization}`]: authorize,
  [`POST ${paths.authorization}`]: authorize,
  [`POST ${paths.token}`]: exchangeCode,
  [`GET ${paths.userinfo}`]: userinfo,
};

function answer(request: GoogleRequest, issuer: Issuer): Answer | Promise<Answer> {
  const endpoint = endpoints[`${request.method} ${request.path}`];
  if (endpoint) return endpoint(request, issuer);
  const asset = pageAssets.find(({ path }) => path.test(request.path));
  if (asset) return asset.answer({ query: request.query, params: {}, body: {} });
  throw new OAuthError(404, "not_found", "There is nothing at this address.");
}

/** The query of a sign-in carries its state and nonce: they are the browser's alone. */
const shownPath = ({ url = "/" }: IncomingMessage): string => url.split("?")[0] ?? "/";
