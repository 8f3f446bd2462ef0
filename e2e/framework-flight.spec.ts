import { randomInt } from "node:crypto";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { Visitor } from "@/app/_server/testing/front-door";
import { may, mayEnter, type Permission, type Visitor as Who } from "@/lib/permissions";
import { aPerson, signInPerson } from "./clients";
import { type ActionDoor, actions } from "./doors";
import { expect, test } from "./fixtures";
import { flight, formOf, formType } from "./flight";
import { sessionCookieOf } from "./sign-in";

const house = new URL(process.env.APP_URL ?? "");
const visitor = new Visitor(Number(house.port), house.host);
type Door = Pick<ActionDoor, "id" | "address"> & { permission?: string };
const cookies = new Map<Who, string>([[null, ""]]);

test.beforeAll(async ({ browser }) => {
  for (const role of ["fan", "admin"] as const) cookies.set(role, await sessionOf(browser, role));
});

/** Of somebody of this journey alone, so that nothing that is done here reaches anybody else. */
async function sessionOf(browser: Browser, role: "fan" | "admin"): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInPerson(page, await aPerson("Alba Reis", role));
  const { name, value } = await sessionCookieOf(page);
  await context.close();
  return `${name}=${value}`;
}

/** Asked by somebody who may: what is refused then, is refused for what it is. */
function headersFor(address: string, permission: Permission = "public.read"): Record<string, string> {
  const mayAsk = (one: Who) => mayEnter(address, one) === "yes" && may(one, permission);
  const who = ([null, "fan", "admin"] as const).find(mayAsk) ?? null;
  return {
    ...formType,
    origin: house.origin,
    cookie: cookies.get(who) ?? "",
    "x-forwarded-for": `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`,
  };
}

const call = ({ id, address, permission }: Door, body: string) =>
  visitor.ask(address, {
    method: "POST",
    headers: { ...headersFor(address, permission as Permission | undefined), "next-action": id },
    body,
  });

const together = (bodies: string[], ask: (body: string) => Promise<void>) => Promise.all(bodies.map(ask));

const idOf = (wanted: string): string => actions().find(({ name }) => name === wanted)?.id ?? "";

const insides = / {4}at |node_modules|actions\.ts|"ok":true/;

test("FW-06 a body that reaches for what is behind the values is refused by every action, and nothing runs", async () => {
  const proof = join(tmpdir(), `ran-${process.pid}-${Date.now()}`);
  const code = `process.getBuiltinModule("node:fs").writeFileSync(${JSON.stringify(proof)}, "");`;
  const response = { _prefix: code, _chunks: "$Q2", _formData: { get: "$1:constructor:constructor" } };
  const thenable = (value: string) =>
    JSON.stringify({
      // biome-ignore lint/suspicious/noThenProperty: what pretends to be a promise is the point.
      then: "$1:__proto__:then",
      status: "resolved_model",
      reason: -1,
      value,
      _response: response,
    });
  const bodies = [
    flight(thenable('{"then":"$B1337"}'), '"$@0"', "[]"),
    flight(`[${thenable('{"then":"$B0"}')}]`, '"$@0"', "[]"),
    flight('["$1:__proto__:then"]', "{}"),
    flight('["$1:constructor:constructor"]', "{}"),
    flight('["$1:constructor:constructor"]', '"$@0"'),
    flight('{"then":"$1:then"}', '"$@0"'),
    flight('["$B0"]'),
    flight('["$F1"]', '{"id":"fs#writeFileSync","bound":null}'),
    flight('["$h1"]', '{"id":"child_process#execSync","bound":["true"]}'),
    flight('["$Z"]', "["),
    "not a form",
  ];
  for (const door of actions())
    await together(bodies, async (body) => {
      const { status, headers, text } = await call(door, body);
      expect([400, 500], `${door.name} ${body}`).toContain(status);
      expect(headers).not.toHaveProperty("set-cookie");
      expect(text, `${door.name} ${body}`).not.toMatch(insides);
    });
  expect(existsSync(proof)).toBe(false);
  expect((await visitor.ask("/api/health")).status).toBe(200);
});

test("FW-09 nobody calls what is not an action", async () => {
  const known = idOf("signInAction");
  const unknown = [
    known.replace(/.$/, (last) => (last === "0" ? "1" : "0")),
    known.slice(0, -1),
    `${known}0`,
    known.toUpperCase(),
    "constructor",
    "__proto__",
    "toString",
    "../../../../etc/passwd",
    "0",
  ];
  for (const id of unknown) {
    const { status, text } = await call({ id, address: "/login" }, flight("[null]"));
    expect([400, 409], id).toContain(status);
    expect(text).not.toMatch(insides);
  }
  expect((await call({ id: known, address: "/login" }, flight("[null]"))).status).toBe(200);
});

test("FW-09 nobody changes what a form without a script brings back to its action", async () => {
  // What an action closes over would be sent to browsers, sealed. None does: each is exported by a file of its own.
  expect(actions().filter(({ name }) => name.startsWith("$$"))).toEqual([]);

  const { text } = await visitor.ask("/login");
  const form = text.match(/<form.*?<\/form>/gs)?.find((one) => one.includes('name="password"')) ?? "";
  const fields = [...form.matchAll(/name="(\$ACTION_[^"]+)"(?: value="([^"]*)")?/g)].map(
    ([, name = "", value = ""]): [string, string] => [name, value.replaceAll("&quot;", '"')],
  );
  const known = idOf("signInAction");
  const send = async (ending: string, value: string) => {
    expect(fields.filter(([name]) => name.endsWith(ending))).toHaveLength(1);
    const body = formOf(fields.map(([name, given]) => [name, name.endsWith(ending) ? value : given]));
    return visitor.ask("/login", { method: "POST", headers: headersFor("/login"), body });
  };
  expect((await send(":0", `{"id":"${known}","bound":"$@1"}`)).text).toContain('role="alert"');

  const admins = idOf("revealEmailAction");
  for (const id of [known.slice(0, -1), `${known}0`, "constructor", "__proto__", admins]) {
    const { status } = await send(":0", `{"id":"${id}","bound":"$@1"}`);
    expect([400, 409], id).toContain(status);
  }
  for (const [ending, value] of [
    [":0", "{"],
    [":0", `{"id":"${known}","bound":"$@9"}`],
    [":0", `{"id":"${known}","bound":{"length":9}}`],
    [":1", '"$1:constructor:constructor"'],
    [":1", '{"then":"$@0"}'],
    [":1", "["],
  ] as const) {
    const answer = await send(ending, value);
    expect([200, 400, 500], value).toContain(answer.status);
    expect(answer.headers, value).not.toHaveProperty("set-cookie");
    expect(answer.text, value).not.toMatch(insides);
  }
});

test("FW-10 whatever kinds of values come, an action refuses them and never fails", async () => {
  const names = "email password code current id clientId reason name slug answer next".split(" ");
  const each = (value: string) => `{${names.map((name) => `"${name}":${value}`).join(",")}}`;
  const form = (value: string | { file: string }) =>
    formOf([...names.map((name): [string, typeof value] => [`1_${name}`, value]), ["0", '[null,"$K1"]']]);
  const noFields = [
    flight("[]"),
    flight('["$u","$u"]'),
    flight("[null,null]"),
    flight('[null,"text"]'),
    flight("[null,[]]"),
    flight('[null,"$n123456789012345678901234567890"]'),
  ];
  const strangeFields = [
    flight('[null,"$D2026-01-01T00:00:00.000Z"]'),
    flight('[null,"$Q1"]', '[["email","a@example.com"]]'),
    flight('[null,"$W1"]', '["email"]'),
    flight(`[null,${each('["a@example.com"]')}]`),
    flight(`[null,${each('"$n1"')}]`),
    flight(`[null,${each('{"toString":"a"}')}]`),
    flight(`[null,${each('"$u"')},{},{},1,2,3]`),
    flight('[null,{"__proto__":{"email":"a@example.com"},"constructor":{"prototype":{}}}]'),
    form({ file: "a@example.com" }),
    formOf([
      ["1___proto__", "a"],
      ["1_constructor", "b"],
      ["1_toString", "c"],
      ["0", '[null,"$K1"]'],
    ]),
  ];
  const doors = actions().filter(({ permission }) => permission !== undefined);
  expect(doors.filter(({ wants }) => wants).length).toBeGreaterThan(20);
  for (const door of doors)
    await together(door.wants ? [...noFields, ...strangeFields] : noFields, async (body) => {
      const { status, text } = await call(door, body);
      expect(`${status} ${door.name} ${body}`).toBe(`200 ${door.name} ${body}`);
      expect(text, `${door.name} ${body}`).toMatch(
        noFields.includes(body) ? /"ok":false,"error":\{"code":"invalid"/ : /"ok":false/,
      );
    });
});
