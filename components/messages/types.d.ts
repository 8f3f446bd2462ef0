import type messages from "./pt-BR.json";

declare module "next-intl" {
  interface AppConfig {
    Messages: typeof messages;
  }
}
