import { type APIRequestContext, expect, request } from "@playwright/test";
import { may, mayEnter, type Permission, pagePermission, permissions, type Visitor } from "@/lib/permissions";
import { type ActionDoor, actions, pages, type RouteDoor, routes } from "./doors";
import { test } from "./fixtures";
import { fromOwnAddress, loginOf, signIn } from "./sign-in";

/** Leaving is everybody's, and asks for nothing. */
const withoutDoor = ["signOut", "stopViewing"];

const visitors: Visitor[] = [null, "fan", "creator", "admin"];
const isPermission = (name: string | undefined): name is Permission =>
  name !== undefined && name in permissions;

test("every page, route and action says who may", () => {
  expect(pages().filter((address) => !pagePermission(address))).toEqual([]);
  const nameless = routes().filter(({ permission }) => !isPermission(permission));
  expect(nameless.map(({ method, address }) => `${method} ${address}`)).toEqual([]);
  const open = actions().filter(
    ({ name, permission }) => !isPermission(permission) && !withoutDoor.includes(name),
  );
  expect(open.map(({ name }) => name)).toEqual([]);
});

/** Each question comes from an address of its own, so that no limit answers in place of the door. */
const stranger = () => ({ "x-forwarded-for": `10.${part()}.${part()}.${part()}` });
const part = () => Math.floor(Math.random() * 256);

for (const visitor of visitors) {
  test.describe(`for ${visitor ?? "somebody who is not signed in"}`, () => {
    let asking: APIRequestContext;
    let bearer: Record<string, string> = {};

    test.beforeEach(async ({ page, baseURL }) => {
      if (visitor) await signIn(page, visitor);
      else await fromOwnAddress(page);
      asking = await request.newContext({
        baseURL,
        storageState: await page.context().storageState(),
        extraHTTPHeaders: { origin: baseURL ?? "" },
      });
    });

    test("every page opens or refuses as the table says", async () => {
      for (const address of pages()) {
        const answer = await asking.get(address, { maxRedirects: 0, headers: stranger() });
        const toLogin = (answer.headers().location ?? "").includes("/login?next=");
        const seen = toLogin ? "sign-in" : answer.status() === 403 ? "no" : "yes";
        expect(`${seen} ${address}`).toBe(`${mayEnter(address, visitor)} ${address}`);
        expect(answer.status(), address).toBeLessThan(500);
      }
    });

    test("every route answers or refuses as the table says", async ({ baseURL }) => {
      bearer = visitor ? await tokenOf(asking, visitor) : {};
      for (const { address, method, permission, by } of routes()) {
        if (!isPermission(permission) || endsTheSession({ address })) continue;
        const headers = { ...stranger(), ...(by === "token" ? bearer : {}), origin: baseURL ?? "" };
        const answer = await asking.fetch(address, { method, headers, maxRedirects: 0 });
        const refused = [401, 403].includes(answer.status()) ? await codeOf(answer.json()) : "";
        const isRefused = refused === "unauthorized" || refused === "forbidden";
        const isAllowed = may(visitor, permission);
        if (!isAllowed) expect(isRefused, `${method} ${address} ${answer.status()}`).toBe(true);
        else if (permission !== "public.enter") expect(isRefused, `${method} ${address}`).toBe(false);
        expect(answer.status(), `${method} ${address}`).toBeLessThan(500);
      }
    });

    test("every action is done or refused as the table says", async () => {
      for (const door of actions()) {
        if (!isPermission(door.permission)) continue;
        const isAllowed = may(visitor, door.permission);
        expect(`${await isRefused(asking, door)} ${door.name}`).toBe(`${!isAllowed} ${door.name}`);
      }
    });
  });
}

/** Asked like the others, it would sign out those who ask after it. */
const endsTheSession = ({ address }: Pick<RouteDoor, "address">) => /logout$/.test(address);

async function tokenOf(asking: APIRequestContext, role: Exclude<Visitor, null>) {
  const { email, password } = loginOf(role);
  const answer = await asking.post("/api/v1/auth/login", { data: { email, password }, headers: stranger() });
  return { authorization: `Bearer ${(await answer.json()).data.accessToken}` };
}

const codeOf = async (body: Promise<{ error?: { code?: string } }>) => (await body).error?.code ?? "";

/** Called as the browser's script would, with a form that is none: whoever is let in is told that it is not right. */
async function isRefused(asking: APIRequestContext, { id, address }: ActionDoor): Promise<boolean> {
  const answer = await asking.post(address, {
    headers: { ...stranger(), "next-action": id, "content-type": "text/plain;charset=UTF-8" },
    data: "[null]",
    maxRedirects: 0,
  });
  expect(answer.status(), address).toBeLessThan(500);
  const text = await answer.text();
  if (/"code":"(unauthorized|forbidden)"/.test(text)) return true;
  // The middleware has led a wrong role to another room, where Next knows no such action.
  if (answer.status() === 409 && text.includes("Server Action unavailable")) return true;
  return answer.status() === 403 || (answer.headers().location ?? "").includes("/login?next=");
}
