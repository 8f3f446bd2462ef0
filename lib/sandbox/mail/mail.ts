import { join } from "node:path";
import type { Provider } from "../provider";
import { inboxApi } from "./inbox-api";
import { inboxPages } from "./inbox-page";
import { openMailStore } from "./mail-store";
import { mailFaults, serveSmtp } from "./smtp";

/** SMTP in; an inbox for people and JSON for tests out. */
export const mail = (): Provider => ({
  name: "mail",
  endpoint: "smtp",
  faults: mailFaults,

  async start(context) {
    const store = openMailStore(join(context.dataFolder, "mail"));
    const server = await serveSmtp(context, store);
    return {
      address: server.address,
      routes: [...inboxApi(store), ...inboxPages(store)],
      links: [{ label: "Open the inbox", href: "/mail" }],
      state: () => ({ mails: store.count() }),
      reset: () => store.reset(),
      stop: server.stop,
    };
  },
});
