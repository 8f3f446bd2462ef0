import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db, pool } from "@/db/client";
import { enqueue } from "@/lib/queue";
import { aFan } from "@/lib/testing/factories";
import { type Inbox, openInbox, tokenIn } from "@/lib/testing/inbox";
import { runFile, type Script } from "@/lib/testing/script";

let inbox: Inbox;
let worker: Script;
const said: string[] = [];

beforeAll(async () => {
  inbox = await openInbox();
  worker = runFile("lib/worker/main.ts", { SMTP_URL: inbox.smtp, LOG_LEVEL: "trace" });
  worker.child.stdout?.on("data", (text) => said.push(String(text)));
  worker.child.stderr?.on("data", (text) => said.push(String(text)));
  await worker.says('{"ready":true}');
});
afterAll(async () => {
  worker.child.kill("SIGKILL");
  await inbox.close();
});

const jobOf = async (id: string) => {
  const { rows } = await pool.query("select * from pgboss.job where id = $1", [id]);
  return rows[0];
};
const until = (check: () => unknown) =>
  vi.waitFor(async () => expect(await check()).toBeTruthy(), { timeout: 15_000, interval: 100 });

test("PI-01 a mail server that is down delays a letter, and neither log nor queue learn its address or token", async () => {
  const fan = await aFan({ email: "canary@example.com" });
  const id = randomUUID();
  await inbox.fail("down", { count: 1 });
  await db.transaction((tx) => enqueue(tx, "mails.send", { kind: "verify_email", userId: fan.id }, { id }));
  await until(async () => (await jobOf(id)).state === "retry");
  expect(await inbox.read()).toEqual([]);
  const failed = JSON.stringify(await jobOf(id));
  expect(failed).toContain("The mail server did not take a letter");

  await until(async () => (await jobOf(id)).state === "completed");
  const [mail, ...others] = await inbox.read();
  expect(others).toEqual([]);
  expect(mail?.envelope.to).toEqual(["canary@example.com"]);
  const token = tokenIn(mail);
  expect(token).toHaveLength(43);

  const heard = said.join("");
  expect(heard).toContain("job failed");
  expect(heard).toContain("job done");
  const { rows: stored } = await pool.query("select to_jsonb(t) from auth_tokens t");
  for (const text of [heard, failed, JSON.stringify(await jobOf(id)), JSON.stringify(stored)]) {
    expect(text).not.toContain(token);
  }
  for (const text of [heard, failed, JSON.stringify(await jobOf(id))]) expect(text).not.toContain("canary");
}, 40_000);

test("a mailbox that is not there ends the job, and is noted without its address", async () => {
  const fan = await aFan({ email: "gone@example.com" });
  const id = randomUUID();
  await inbox.fail("bounce", { count: 1 });
  await db.transaction((tx) =>
    enqueue(tx, "mails.send", { kind: "creator_welcome", userId: fan.id }, { id }),
  );
  await until(async () => (await jobOf(id)).state === "completed");
  await until(() => said.join("").includes("there is no such mailbox"));
  expect(said.join("")).not.toContain("gone@");
});
