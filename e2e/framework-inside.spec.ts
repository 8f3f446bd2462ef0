import { globSync, readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { Visitor } from "@/app/_server/testing/front-door";
import { pages } from "./doors";
import { expect, test } from "./fixtures";
import { type Role, sessionCookieOf, signIn } from "./sign-in";

const house = new URL(process.env.APP_URL ?? "");
const visitor = new Visitor(Number(house.port), house.host);

/** Words of each guarded page that nobody else is ever sent, and who may read them. */
const inside: [address: string, words: string, who: Role][] = [
  ["/studio", "Um retrato da sua página", "creator"],
  ["/admin", "A plataforma neste momento", "admin"],
  ["/admin/clients", "Todas as contas: fãs", "admin"],
  ["/account", "Seus dados, suas chaves", "fan"],
];

async function cookieOf(page: Page, role: Role): Promise<string> {
  await signIn(page, role);
  const { name, value } = await sessionCookieOf(page);
  return `${name}=${value}`;
}

/** Next sends whoever asks for parts of a page to an address that a cache can tell from the page's own. */
async function askAll(path: string, headers: Record<string, string>) {
  const answer = await visitor.ask(path, { headers });
  const { location = "" } = answer.headers;
  return location.includes("?_rsc") ? visitor.ask(location.replace(house.origin, ""), { headers }) : answer;
}

type Way = [path: string, headers: Record<string, string>];

/** All the ways in which Next's router asks for a page or for a part of it, before or after it is built. */
function waysTo(address: string): Way[] {
  const rsc = { rsc: "1" };
  const [first = "", ...rest] = address.split("/").slice(1).reverse();
  const leaf = [first, { children: ["__PAGE__", {}, null, "refetch"] }];
  const branch = rest.reduce<unknown[]>((below, name) => [name, { children: below }], leaf);
  const tree = ["", { children: [["locale", "pt-BR", "d"], { children: branch }] }, null, null, true];
  const state = { ...rsc, "next-router-state-tree": encodeURIComponent(JSON.stringify(tree)) };
  const segments = ["/_tree", "/_full", "/_head", "/_index", `/$d$locale${address}/__PAGE__`];
  const build = readFileSync(".next/BUILD_ID", "utf8");
  return [
    ...["", "?_rsc=a", "?_rsc", "/", "?__nextLocale=en", "?nxtPlocale=en"].map(
      (end): Way => [address + end, rsc],
    ),
    [`${address}?_rsc=a`, state],
    [address, { ...state, "next-url": address }],
    [address, { ...rsc, "next-router-prefetch": "1" }],
    [address, { ...rsc, "next-router-prefetch": "2" }],
    [address, { ...rsc, "next-hmr-refresh": "1" }],
    ...segments.map(
      (segment): Way => [
        address,
        { ...rsc, "next-router-prefetch": "1", "next-router-segment-prefetch": segment },
      ],
    ),
    ...segments.map((segment): Way => [`${address}.segments${segment}.segment.rsc`, {}]),
    ...[".rsc", ".prefetch.rsc", ".json", ".txt", ".html", ".body", ".meta"].flatMap((end): Way[] => [
      [address + end, {}],
      [`/pt-BR${address}${end}`, rsc],
    ]),
    ...["/pt-BR", "/en", `/_next/data/${build}`, `/_next/data/${build}/pt-BR`].map(
      (start): Way => [start + address, rsc],
    ),
    [`/_next/data/${build}${address}.json`, { "x-nextjs-data": "1" }],
    [
      "/",
      {
        ...rsc,
        "x-nextjs-rewrite": address,
        "x-matched-path": address,
        "x-now-route-matches": "1=pt-BR",
        "x-invoke-path": address,
      },
    ],
  ];
}

test("FW-02 in whatever part or form a guarded page is asked for, no byte of its inside leaves", async ({
  page,
  browser,
}) => {
  const fan = await cookieOf(page, "fan");
  for (const [address, words, who] of inside) {
    const context = await browser.newContext();
    const cookie = await cookieOf(await context.newPage(), who);
    await context.close();
    expect((await askAll(address, { cookie })).text).toContain(words);
    expect((await askAll(address, { cookie, rsc: "1" })).text).toContain(words);
    const askers = who === "fan" ? [""] : ["", fan];
    await Promise.all(
      waysTo(address).map(async ([path, headers]) => {
        for (const asker of askers) {
          const { status, text } = await askAll(path, { ...headers, ...(asker && { cookie: asker }) });
          const name = `${path} ${JSON.stringify(headers)} as ${asker ? "a fan" : "nobody"}`;
          expect(text, name).not.toContain(words);
          expect(status, name).toBeLessThan(500);
        }
      }),
    );
  }
});

test("FW-13 nothing draws other sizes of pictures: whoever asks for one is sent away", async () => {
  const sources = [
    "/og.png",
    "/icons/icon-512.png",
    "/icon.svg",
    "/api/health",
    "/api/v1/auth/me",
    "/account",
    "//evil.test/a.png",
    "https://evil.test/a.png",
    `http://${house.host}@evil.test/a.png`,
    `${house.origin}/og.png`,
    "http://169.254.169.254/latest/meta-data",
    "http://127.0.0.1:5432/",
    "file:///etc/passwd",
    "data:image/png;base64,iVBORw0KGgo=",
    "/api/session/end?next=http://169.254.169.254/",
    "/_next/image?url=/og.png&w=640&q=75",
  ];
  for (const source of sources)
    for (const size of ["w=640&q=75", "w=99999&q=75", "w=640", "w=-1&q=1000"]) {
      const path = `/_next/image?url=${encodeURIComponent(source)}&${size}`;
      expect((await visitor.ask(path)).status, path).toBe(404);
    }
});

/** Where the workshop, its tools and the sources lie in other houses, or in ours on the disk. */
const workshop: Record<string, string> = {
  "/": "package.json tsconfig.json next.config.ts middleware.ts lib/env.ts public/og.png debug server-status",
  "/.": "env env.local env.production env.example git/HEAD git/config data/test/secrets.json next/BUILD_ID npmrc",
  "/api/": "debug seed test dev reset graphql swagger docs openapi.json",
  "/_next/":
    "webpack-hmr mcp trace data server/pages-manifest.json static/../server/middleware-manifest.json",
  "/__nextjs_":
    "original-stack-frame original-stack-frames source-map launch-editor restart_dev server_status devtools_config",
};

test("FW-20 nothing of the workshop and nothing of the sources is served", async () => {
  // A map is named by what is in it, not by the file it explains: none may be there.
  expect(globSync(".next/static/**/*.map")).toEqual([]);
  const chunks = globSync(".next/static/**/*.{js,css}").map((file) => file.replace(/^\.next/, "/_next"));
  const places = [
    ...Object.entries(workshop).flatMap(([start, ends]) => ends.split(" ").map((end) => start + end)),
    ...chunks.map((chunk) => `${chunk}.map`),
  ];
  for (const place of places) expect((await visitor.ask(place)).status, place).toBe(404);
});

test("FW-22 what browsers are sent knows neither the server's tools nor its secrets", async () => {
  const secrets = [
    "DATABASE_URL",
    "AUTH_SECRET",
    "ENCRYPTION_KEYS",
    "S3_SECRET_ACCESS_KEY",
    "SMTP_URL",
    "GOOGLE_CLIENT_SECRET",
  ];
  const values = secrets.map((name) => process.env[name] ?? "");
  expect(values.filter((value) => value.length < 8)).toEqual([]);
  const password = decodeURIComponent(new URL(process.env.DATABASE_URL ?? "").password);
  const tools = [
    "drizzle",
    "argon2",
    "pg-boss",
    "nodemailer",
    "node:crypto",
    "node:fs",
    "sourceMappingURL",
    "process.env.S3",
  ];
  const never = [...secrets, ...values, password, ...tools];

  const files = globSync(".next/static/**/*.*").map((file): [string, string] => [
    file,
    readFileSync(file, "utf8"),
  ]);
  expect(files.filter(([file]) => file.endsWith(".js")).length).toBeGreaterThan(10);
  for (const [file, text] of files)
    expect(
      never.filter((word) => text.includes(word)),
      file,
    ).toEqual([]);
  for (const address of pages()) {
    const { text } = await visitor.ask(address);
    expect(
      never.filter((word) => text.includes(word)),
      address,
    ).toEqual([]);
  }
});
