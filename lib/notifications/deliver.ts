import { log } from "@/lib/log";
import { getSetting } from "@/lib/settings/settings";
import type { Letter } from "./letter";
import { mailer } from "./mailers";
import { writeMail } from "./templates/write";

/** Throws `unavailable` when the mail server could not take it: then the letter may be delivered again. */
export async function deliver(letter: Letter): Promise<void> {
  const { name: brand } = await getSetting("brand");
  const outcome = await mailer.send(await writeMail(letter, brand));
  if (outcome === "refused") log.warn({ kind: letter.news.kind }, "there is no such mailbox");
}
