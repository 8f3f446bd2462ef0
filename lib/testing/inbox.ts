import { randomUUID } from "node:crypto";
import { env } from "@/lib/env";
import type { MailJob } from "@/lib/mail-job";
import { control } from "@/lib/sandbox/testing/control";
import { startSandbox } from "@/lib/sandbox/testing/start-sandbox";

export interface ReceivedMail {
  id: string;
  subject: string;
  text: string;
  html: string;
  links: string[];
  headers: Record<string, string>;
  envelope: { from: string; to: string[] };
}

export type Inbox = Awaited<ReturnType<typeof openInbox>>;

/** A mail server of one's own, and the worker's own way to it. */
export async function openInbox() {
  const sandbox = await startSandbox();
  env.SMTP_URL = sandbox.smtp;
  // Loaded only now: the mailer takes its address when it is loaded.
  const { sendAccountMail } = await import("@/lib/worker/account-mails");
  const api = async (path: string) => (await control(sandbox, path)).json();
  const mails = async (): Promise<{ id: string; subject: string }[]> => (await api("mail")).mails;
  const read = async (): Promise<ReceivedMail[]> =>
    Promise.all((await mails()).map(({ id }) => api(`mail/${id}`)));
  const send = (job: MailJob, jobId: string = randomUUID()) => sendAccountMail(job, jobId);

  return {
    smtp: sandbox.smtp,
    send,
    /** Newest first. */
    read,
    subjects: async () => (await mails()).map(({ subject }) => subject),
    async receive(job: MailJob, jobId?: string): Promise<ReceivedMail[]> {
      await send(job, jobId);
      return read();
    },
    fail: (fault: "down" | "bounce", settings: { count?: number; when?: "before" | "after" } = {}) =>
      control(sandbox, "faults", { provider: "mail", fault, ...settings }),
    empty: async () => void (await control(sandbox, "reset", {})),
    close: () => sandbox.end(),
  };
}

export const tokenIn = (mail: ReceivedMail | undefined): string =>
  new URL(mail?.links[0] ?? "").searchParams.get("token") ?? "";
