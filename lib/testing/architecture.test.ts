import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { faultsOf } from "./architecture";

const root = resolve(import.meta.dirname, "../..");
const plantedHere = "lib/testing/architecture.test.ts";
const paths = globSync(["{app,components,lib,db}/**/*.{ts,tsx}", "middleware.ts", "instrumentation.ts"], {
  cwd: root,
}).filter((path) => path !== plantedHere);

test("the whole house keeps its rules", () => {
  expect(paths.length).toBeGreaterThan(50);
  const faults = paths.flatMap((path) => faultsOf({ path, text: readFileSync(resolve(root, path), "utf8") }));
  expect(faults.sort()).toEqual([]);
});

describe("a planted fault is found", () => {
  const inLib = "lib/payouts/request-payout.ts";
  const cases: [path: string, text: string, said: string][] = [
    [inLib, 'import { redirect } from "next/navigation";', "imports next/navigation — rule 1"],
    [inLib, 'const { cookies } = await import("next/headers");', "imports next/headers — rule 1"],
    [
      inLib,
      'import {\n  a,\n  b,\n} from "@/components/ui/button";',
      "imports components/ui/button — rule 1",
    ],
    ["db/client.ts", 'import type { ReactNode } from "react";', "imports react — rule 1"],
    ["lib/documents/invoice.tsx", 'import "next/image";', "imports next/image — rule 1"],
    ["app/(fan)/page.tsx", 'import { headers } from "next/headers";', "imports next/headers — rule 2"],
    ["middleware.ts", 'import { getServerSession } from "next-auth";', "imports next-auth — rule 2"],
    ["app/api/x/route.ts", "export const GET = () => new Response();", "builds a Response — rule 2"],
    ["components/card.tsx", 'import type { Db } from "@/db/client";', "imports db/client — rule 3"],
    [
      "components/card.tsx",
      'import { discover } from "@/lib/catalog/discover";',
      "imports lib/catalog/discover — rule 3",
    ],
    [inLib, 'import { serve } from "../ads/serve";', "imports lib/ads/serve — rule 4"],
    ["lib/queue.ts", 'export { x } from "./settings/settings";', "imports lib/settings/settings — rule 4"],
    ["lib/money.ts", 'import { db } from "@/db/client";', "imports db/client — rule 4"],
    ["lib/log.ts", 'import { enqueue } from "./queue";', "imports lib/queue — rule 4"],
    ["db/client.ts", 'import { enqueue } from "@/lib/queue";', "imports lib/queue — rule 4"],
    ["lib/utils.ts", "export const a = 1;", "has no place among the layers — rule 4"],
    ["lib/payments/gateways/stripe.ts", 'import { db } from "@/db/client";', "imports db/client — rule 5"],
    [
      "lib/payments/gateways/stripe.ts",
      'import a from "stripe";\nimport b from "pg";',
      "uses stripe and pg — rule 5",
    ],
    [
      "lib/payments/refund.ts",
      'import { a } from "./gateways/stripe";',
      "imports lib/payments/gateways/stripe — rule 5",
    ],
    [inLib, "const home = process.env.HOME;", "reads process.env — rule 6"],
    ["app/page.tsx", 'import { a } from "@/lib/sandbox/main";', "imports lib/sandbox/main — rule 7"],
    ["lib/stack/demo.ts", 'import { db } from "@/db/client";', "imports db/client — rule 7"],
    ["lib/payouts/index.ts", 'export * from "./queries";', "is a barrel — rule 8"],
    [inLib, "const at = new Date();", "asks the time elsewhere than now() — house §4"],
    ["app/x/actions.ts", "const at = Date.now();", "asks the time elsewhere than now() — house §4"],
    ["components/long.tsx", `${"\n".repeat(250)}x`, "has 251 lines, the limit is 250 — house §8"],
  ];

  test.each(cases)("%s: %j", (path, text, said) => {
    expect(faultsOf({ path, text })).toContain(`${path} ${said}`);
  });
});

test.each([
  ["lib/notifications/templates/welcome.tsx", 'import { Text } from "react";'],
  [
    "components/price.tsx",
    'import { formatMoney } from "@/lib/money";\nimport type { Card } from "@/lib/catalog/cards";',
  ],
  ["components/price.tsx", 'import { type Card, type Post } from "@/lib/catalog/cards";'],
  ["app/_server/session.ts", 'import { getServerSession } from "next-auth";'],
  ["middleware.ts", 'import { getToken } from "next-auth/jwt";'],
  [
    "lib/payments/gateways/stripe.ts",
    'import Stripe from "stripe";\nimport type { Gateway } from "../gateway";\nimport { log } from "../../log";',
  ],
  ["lib/payments/gateways/index.ts", 'import { stripe } from "./stripe";\nimport { dias } from "./dias";'],
  ["lib/ads/serve.ts", "// Never new Date() here, nor Date.now().\nconst at = new Date(0);"],
  ["lib/checkout/price.ts", 'import { enqueue } from "../queue";\nimport { lines } from "./lines";'],
])("%s may: %j", (path, text) => {
  expect(faultsOf({ path, text })).toEqual([]);
});
