import type { SandboxConfig } from "./config";
import { google } from "./google/google";
import { mail } from "./mail/mail";
import type { Provider } from "./provider";
import { storage } from "./storage/storage";

export const providersOf = (config: SandboxConfig): Provider[] => [
  storage(config.storage),
  mail(),
  google(config.google),
];
