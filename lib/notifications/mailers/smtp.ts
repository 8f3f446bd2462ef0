import { createTransport } from "nodemailer";
import { AppError } from "@/lib/errors";
import type { Mail, Mailer } from "../mailer";

export interface SmtpSettings {
  url: string;
  from: string;
  /** The right-hand side of every Message-ID. */
  domain: string;
  /** Refuses to hand a letter over in the clear. The address may say otherwise: `?requireTLS=false`. */
  requireTls: boolean;
}

const connectMs = 5_000;
const silenceMs = 15_000;
/** A server that trickles is never silent; this ends it all the same. */
const deadlineMs = 60_000;

/** Auto-Submitted keeps holiday notices from answering; the other says the same to Outlook. */
const headers = { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" };

/** The button that mail programs draw beside the sender, and that needs no page of ours. */
const listHeaders = (address: string) => ({
  ...headers,
  "List-Unsubscribe": `<${address}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});

/** Resend, SendGrid, Mailpit and the sandbox all speak SMTP: they differ by environment values only. */
export function smtpMailer({ url, from, domain, requireTls }: SmtpSettings): Mailer {
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: 2,
      // A server may close a connection that rested too long; a fresh one is worth one more try at once.
      maxRequeues: 1,
      connectionTimeout: connectMs,
      greetingTimeout: connectMs,
      dnsTimeout: connectMs,
      socketTimeout: silenceMs,
      requireTLS: requireTls,
    },
    { from, headers, disableFileAccess: true, disableUrlAccess: true },
  );
  const post = ({ id, to, unsubscribe, ...parts }: Mail) =>
    transport.sendMail({
      ...parts,
      ...(unsubscribe && { headers: listHeaders(unsubscribe) }),
      // As a field of its own the address is never parsed: it cannot name a second reader.
      to: { name: "", address: to },
      messageId: `<${id}@${domain}>`,
      signal: AbortSignal.timeout(deadlineMs),
    });

  return {
    async send(mail) {
      try {
        await post(mail);
        return "accepted";
      } catch (error) {
        if (isUnknownMailbox(error)) return "refused";
        throw unavailable(error);
      }
    },
  };
}

interface SmtpFault {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** 5.1 is a wrong address and 5.2 a mailbox that takes nothing; other refusals may be a fault of our own. */
const isUnknownMailbox = (error: unknown): boolean => {
  const { command, response } = error as SmtpFault;
  return command === "RCPT TO" && /^5\d\d[ -]5\.[12]\./.test(response ?? "");
};

/** What the server said may repeat the address, and what is thrown here is logged and kept with the job. */
const unavailable = (error: unknown): AppError => {
  const { code, command, responseCode } = error as SmtpFault;
  return new AppError("unavailable", "The mail server did not take a letter", {
    code,
    command,
    responseCode,
  });
};
