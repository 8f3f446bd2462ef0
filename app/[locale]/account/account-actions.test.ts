import { beforeEach, expect, test, vi } from "vitest";
import { rememberSession } from "@/app/_server/session";
import { newVisitor } from "@/app/_server/testing/visitor";
import { db } from "@/db/client";
import { startSession } from "@/lib/auth/sessions";
import { beginTotp, secondFactorState } from "@/lib/auth/two-factor";
import { now } from "@/lib/clock";
import { moveClock } from "@/lib/testing/clock";
import { aFan } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { changeEmailAction } from "./email/actions";
import { beginPasskeyAction, disconnectGoogleAction, forgetPasskeyAction } from "./security/actions";
import { turnOnAction } from "./security/app/actions";
import { renewCodesAction } from "./security/codes/actions";
import { turnOffAction } from "./security/turn-off/actions";

vi.mock("next/headers", async () => (await import("@/app/_server/testing/visitor")).nextHeaders);
vi.mock("next-intl/server", async () => ({
  ...(await import("@/app/_server/testing/visitor")).nextIntl,
  getFormatter: async () => ({ dateTime: () => "14:32" }),
}));

const device = { ip: "192.0.2.44", userAgent: "Test", token: null };
const elevenMinutes = 11 / (24 * 60);

let fan: Awaited<ReturnType<typeof aFan>>;

beforeEach(async () => {
  newVisitor({ "x-forwarded-for": device.ip });
  fan = await aFan({ emailVerifiedAt: now() });
  await rememberSession(await db.transaction((tx) => startSession(tx, fan, device)));
});

function form(fields: Record<string, string> = {}): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

const id = "01234567-89ab-7def-8123-456789abcdef";

const risky = [
  ["the address", changeEmailAction, { email: "thief@example.com" }, "/account/email"],
  ["a second factor", turnOnAction, { code: "123456" }, "/account/security/app"],
  ["backup codes", renewCodesAction, {}, "/account/security/codes"],
  ["a new passkey", beginPasskeyAction, { name: "Ladrão" }, "/account/security"],
  ["a passkey", forgetPasskeyAction, { id }, "/account/security"],
  ["Google", disconnectGoogleAction, {}, "/account/security"],
] as const;

test.each(risky)(
  "AU-28 a cookie alone does not change %s: it is asked who it is",
  async (_, run, fields, back) => {
    moveClock(elevenMinutes);
    await expect(run(null, form(fields))).rejects.toMatchObject({
      digest: expect.stringContaining(`/confirm?next=${encodeURIComponent(back)}`),
    });
    expect(await queuedMails(fan.id)).toEqual([]);
  },
);

test("AU-28 whoever proved it a moment ago asks for a new address, and is told when", async () => {
  expect(await changeEmailAction(null, form({ email: "New@Example.com " }))).toEqual({
    ok: true,
    data: { said: 'asked {"email":"new@example.com","time":"14:32"}' },
  });
  expect((await queuedMails(fan.id)).map(({ kind }) => kind).sort()).toEqual([
    "change_email",
    "email_change_asked",
  ]);
});

test("the address somebody has already is no new one", async () => {
  expect(await changeEmailAction(null, form({ email: fan.email }))).toMatchObject({
    ok: false,
    error: { fields: { email: [expect.stringMatching(/^reason.email_same/)] } },
  });
  expect(await queuedMails(fan.id)).toEqual([]);
});

test("TF-10 no session turns the second factor off without a code", async () => {
  await beginTotp(fan.id);
  expect(await turnOffAction(null, form())).toMatchObject({ ok: false, error: { code: "invalid" } });
  expect(await turnOffAction(null, form({ code: "123456" }))).toMatchObject({
    ok: false,
    error: { code: "unauthorized" },
  });
  expect(await queuedMails(fan.id)).toEqual([]);
});

test("TF-06 a wrong code at the set-up marks the field and turns nothing on", async () => {
  await beginTotp(fan.id);
  expect(await turnOnAction(null, form({ code: "abc" }))).toEqual({
    ok: false,
    error: {
      code: "invalid",
      message: "invalid",
      fields: { code: [expect.stringMatching(/^reason.code_not_right/)] },
    },
    values: {},
  });
  expect(await secondFactorState(fan.id)).toMatchObject({ totp: false });
});
