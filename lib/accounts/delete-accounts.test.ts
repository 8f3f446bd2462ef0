import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, pool } from "@/db/client";
import { devices, users } from "@/db/schema";
import { unseal } from "@/lib/crypto";
import { moveClock } from "@/lib/testing/clock";
import { aCheckout, aFan } from "@/lib/testing/factories";
import { queuedMails } from "@/lib/testing/mails";
import { deleteAccount, deleteDueAccounts } from "./delete-accounts";
import { scheduleDeletion } from "./schedule-deletion";

const device = { ip: null, userAgent: null, token: null };

test("the last letter goes to the address that is forgotten, sealed, and says goodbye once", async () => {
  const user = await aFan({ email: "goodbye@mail.example" });
  await scheduleDeletion(user, user.email, device);
  moveClock(7);
  await deleteDueAccounts();
  await deleteDueAccounts();
  await deleteAccount(user.id);
  const letters = (await queuedMails(user.id)).filter(({ kind }) => kind === "account_deleted");
  expect(letters).toHaveLength(1);
  const [letter] = letters;
  expect(letter && "sealedEmail" in letter && unseal(letter.sealedEmail, "mails.send")).toBe(user.email);
  expect(await db.$count(users, eq(users.email, user.email))).toBe(0);
});

test("ten sweeps at once delete an account once, and what is not due stays", async () => {
  const [due, later] = [await aFan(), await aFan()];
  await scheduleDeletion(due, due.email, device);
  moveClock(3);
  await scheduleDeletion(later, later.email, device);
  moveClock(7.5);
  await Promise.all(Array.from({ length: 10 }, () => deleteAccount(due.id)));
  await deleteDueAccounts();
  expect((await queuedMails(due.id)).filter(({ kind }) => kind === "account_deleted")).toHaveLength(1);
  const [stays] = await db.select().from(users).where(eq(users.id, later.id));
  expect(stays).toMatchObject({ email: later.email, deletedAt: null });
});

test("a stop in the middle leaves the account whole, and the next sweep finishes", async () => {
  const user = await aFan();
  await db.insert(devices).values({ userId: user.id, tokenHash: randomUUID() });
  await scheduleDeletion(user, user.email, device);
  moveClock(8);
  await pool.query(
    `create function stop() returns trigger language plpgsql as $$ begin raise exception 'stop'; end $$`,
  );
  await pool.query("create trigger stop before update on users for each row execute function stop()");
  await deleteDueAccounts();
  expect(await db.$count(devices, eq(devices.userId, user.id))).toBe(1);
  expect((await queuedMails(user.id)).map(({ kind }) => kind)).not.toContain("account_deleted");
  await pool.query("drop trigger stop on users");
  await deleteDueAccounts();
  expect(await db.$count(devices, eq(devices.userId, user.id))).toBe(0);
});

test("a guest's details under an address nobody confirmed are not theirs to clear, nor are other people's", async () => {
  const user = await aFan({ email: "unproven@mail.example", emailVerifiedAt: null });
  const guest = await aCheckout({ customerEmail: user.email, customerName: "Outra pessoa" });
  const others = await aCheckout({ fanId: (await aFan()).id, customerName: "Mais alguém" });
  await scheduleDeletion(user, user.email, device);
  moveClock(7);
  await deleteDueAccounts();
  const { rows } = await pool.query(
    "select customer_name from checkouts where id = any($1) order by customer_name",
    [[guest.id, others.id]],
  );
  expect(rows.map((row) => row.customer_name)).toEqual(["Mais alguém", "Outra pessoa"]);
});
