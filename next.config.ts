import { resolve } from "node:path";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";
import { appMode, env } from "./lib/env";
import { acceptLanguagePatterns, localeCookie, locales } from "./lib/locale";

const isDevelopment = appMode === "development";
const rooms = [
  { source: "/creators", destination: "/discover/all" },
  { source: "/:path((?!api/|api$|_next/|pt-BR/|pt-BR$|en/|en$|.*\\.[a-z0-9]+$).*)", destination: "/:path" },
];

type Condition = { type: "cookie" | "header"; key: string; value: string };

const leadTo = (locale: string, has?: Condition[]) =>
  rooms.map(({ source, destination }) => ({ source, has, destination: `/${locale}${destination}` }));

/** Signed-out visitors reach the page of their language without any code of ours being run. */
const byLanguage = [
  ...locales.flatMap((locale) => leadTo(locale, [{ type: "cookie", key: localeCookie, value: locale }])),
  ...locales.flatMap((locale) =>
    leadTo(locale, [{ type: "header", key: "accept-language", value: acceptLanguagePatterns[locale] }]),
  ),
  ...leadTo(env.DEFAULT_LOCALE),
];

/** Programs written for the platform's first addresses speak to the same rooms. */
const firstAddresses = ["login", "register", "logout"].map((name) => ({
  source: `/api/${name}`,
  destination: `/api/v1/auth/${name}`,
}));
const firstCatalogue = [
  { source: "/api/models", destination: "/api/v1/public/creators" },
  { source: "/api/models/:name/posts", destination: "/api/v1/public/creators/:name/posts" },
];

/** Addresses that end like files are answered by routes. */
const files = [
  { source: "/sitemap.xml", destination: "/api/sitemap" },
  { source: "/sitemaps/:file([\\w-]+).xml", destination: "/api/sitemap/:file" },
  { source: "/creators/:slug/feed.xml", destination: "/api/feeds/:slug" },
  { source: "/creators/:slug/feed/:token([\\w-]+).xml", destination: "/api/feeds/:slug/:token" },
];

const config: NextConfig = {
  poweredByHeader: false,
  agentRules: false,
  experimental: { authInterrupts: true },
  // Types are a step of `pnpm check` and `pnpm test`; checking them here as well would only double the wait.
  typescript: { ignoreBuildErrors: true },
  // Pictures come in the sizes they are shown in. Nobody here asks for others, so nobody else can.
  images: { unoptimized: true },
  turbopack: {
    root: import.meta.dirname,
    resolveAlias: { "@uppy/companion-client": "./components/media/upload/no-companion.ts" },
  },
  serverExternalPackages: ["@node-rs/argon2", "pg", "pg-boss", "pino", "sharp"],
  cacheHandler: isDevelopment ? undefined : resolve("app/_server/page-cache/handler.ts"),
  cacheMaxMemorySize: 0,
  redirects: async () => [
    { source: "/models", destination: "/creators", permanent: true },
    { source: "/models/:slug", destination: "/creators/:slug", permanent: true },
    { source: "/@:slug", destination: "/creators/:slug", permanent: true },
  ],
  rewrites: async () => ({
    beforeFiles: [...firstAddresses, ...firstCatalogue, ...files],
    afterFiles: byLanguage,
    fallback: [],
  }),
};

export default createNextIntlPlugin("./app/_server/i18n.ts")(config);
