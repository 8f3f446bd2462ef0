import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile } from "../replace-file";

export interface Envelope {
  readonly from: string;
  readonly to: readonly string[];
}

/** A line of the inbox; the message itself stays as it came and is parsed when it is opened. */
export interface Mail {
  readonly id: string;
  readonly receivedAt: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly envelope: Envelope;
}

export interface MailFilter {
  readonly to?: string | undefined;
  readonly subject?: string | undefined;
  readonly since?: Date | undefined;
}

export type MailStore = ReturnType<typeof openMailStore>;

const contains = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase());

export function openMailStore(folder: string) {
  mkdirSync(folder, { recursive: true });
  const fileOf = (id: string, kind: "eml" | "json") => join(folder, `${id}.${kind}`);
  const mails = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")) as Mail)
    .sort((a, b) => Number(a.id) - Number(b.id));
  let lastId = Number(mails.at(-1)?.id ?? 0);

  return {
    count: () => mails.length,

    /** The small file comes last and by rename: a mail is in the inbox whole or not at all. */
    add(source: Buffer, mail: Omit<Mail, "id">): Mail {
      lastId += 1;
      const added = { id: String(lastId), ...mail };
      writeFileSync(fileOf(added.id, "eml"), source);
      replaceFile(fileOf(added.id, "json"), JSON.stringify(added));
      mails.push(added);
      return added;
    },

    /** Newest first. */
    list: ({ to, subject, since }: MailFilter): Mail[] =>
      mails
        .filter((mail) => !to || mail.envelope.to.some((address) => contains(address, to)))
        .filter((mail) => !subject || contains(mail.subject, subject))
        .filter((mail) => !since || Date.parse(mail.receivedAt) >= since.getTime())
        .reverse(),

    find: (id: string): Mail | undefined => mails.find((mail) => mail.id === id),

    source: (id: string): Promise<Buffer> => readFile(fileOf(id, "eml")),

    async reset(): Promise<void> {
      const gone = mails.splice(0);
      // The index first: what is left of a reset that was killed is no mail.
      await Promise.all(gone.map(({ id }) => rm(fileOf(id, "json"), { force: true })));
      await Promise.all(gone.map(({ id }) => rm(fileOf(id, "eml"), { force: true })));
    },
  };
}
