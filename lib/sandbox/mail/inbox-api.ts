import { type Answer, json } from "../http/answer";
import { HttpError } from "../http/http-error";
import type { Call, Route } from "../http/route";
import type { Mail, MailStore } from "./mail-store";
import { type Message, readMessage } from "./read-message";

export async function openMail(store: MailStore, id = ""): Promise<{ mail: Mail; message: Message }> {
  const mail = store.find(id);
  if (!mail) throw new HttpError(404, "not_found", "There is no such mail");
  return { mail, message: await readMessage(await store.source(mail.id)) };
}

export const inboxApi = (store: MailStore): Route[] => [
  {
    method: "GET",
    path: /^\/_control\/mail$/,
    answer: ({ query }) => json({ mails: store.list(filterOf(query)) }),
  },
  {
    method: "GET",
    path: /^\/_control\/mail\/(?<id>\d+)$/,
    async answer({ params }) {
      const { mail, message } = await openMail(store, params.id);
      const attachments = message.attachments.map(({ content: _, ...attachment }) => attachment);
      return json({ ...mail, ...message, attachments });
    },
  },
  {
    method: "GET",
    path: /^\/_control\/mail\/(?<id>\d+)\/attachments\/(?<number>\d+)$/,
    answer: (call) => sendAttachment(store, call),
  },
];

/** Always as a download: nothing a mail carries is opened at the address of the sandbox. */
async function sendAttachment(store: MailStore, { params }: Call): Promise<Answer> {
  const { message } = await openMail(store, params.id);
  const attachment = message.attachments[Number(params.number)];
  if (!attachment) throw new HttpError(404, "not_found", "There is no such attachment");
  return {
    status: 200,
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`,
    },
    body: attachment.content,
  };
}

export function filterOf(query: URLSearchParams) {
  const since = query.get("since");
  const date = since ? new Date(/^\d+$/.test(since) ? Number(since) : since) : undefined;
  if (date && Number.isNaN(date.getTime())) {
    throw new HttpError(422, "invalid", "since is an ISO time or milliseconds");
  }
  return { to: query.get("to") ?? undefined, subject: query.get("subject") ?? undefined, since: date };
}
