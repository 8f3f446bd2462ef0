import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { listen } from "../http/listen";
import type { ProviderContext } from "../provider";
import type { MailStore } from "./mail-store";
import { readMessage } from "./read-message";

export const mailFaults = ["down", "slow", "bounce"] as const;

const largestMail = 25 * 1024 ** 2;

export async function serveSmtp(context: ProviderContext, store: MailStore) {
  const smtp = new SMTPServer({
    name: "sandbox.localhost",
    banner: "CreatorFlix sandbox",
    size: largestMail,
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    hidePIPELINING: false,
    hide8BITMIME: false,
    hideSMTPUTF8: false,
    disableReverseLookup: true,
    closeTimeout: 100,
    onAuth: ({ username }, _session, done) => done(null, { user: username ?? "anybody" }),
    onConnect: (session, done) => void reply(done, () => greet(context, session)),
    onRcptTo: ({ address }, session, done) =>
      void reply(done, () => address && accept(context, session, address)),
    onData: (stream, session, done) => void reply(done, () => receive(context, store, stream, session)),
  });
  // A client that hangs up is not our failure; without a listener it would end the process.
  smtp.on("error", (error) => smtp.server.listening && console.warn(`SMTP: ${error.message}`));
  const port = await listen(smtp.server, "smtp", context.port);
  return {
    address: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => smtp.close(resolve)),
  };
}

class SmtpReply extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

async function reply(done: (error?: Error | null) => void, work: () => unknown): Promise<void> {
  try {
    await work();
    done();
  } catch (error) {
    if (!(error instanceof SmtpReply)) console.error("The mail sandbox failed:", error);
    done(error instanceof SmtpReply ? error : new SmtpReply(451, "The mail sandbox failed"));
  }
}

async function greet(context: ProviderContext, session: SMTPServerSession): Promise<void> {
  await delay(context, "before");
  if (!context.takeFault(["down"], "before")) return;
  context.record({ method: "CONNECT", path: session.remoteAddress, status: 421, ms: 0 });
  throw new SmtpReply(421, "The mail server is down");
}

async function delay(context: ProviderContext, when: "before" | "after"): Promise<void> {
  const slow = context.takeFault(["slow"], when);
  if (slow) await sleep(slow.delayMs);
}

function accept(context: ProviderContext, { envelope }: SMTPServerSession, to: string): void {
  if (!context.takeFault(["bounce"], "before")) return;
  context.record({ method: "MAIL", path: shown(senderOf(envelope), [to]), status: 550, ms: 0 });
  throw new SmtpReply(550, "5.1.1 No such mailbox");
}

async function receive(
  context: ProviderContext,
  store: MailStore,
  stream: SMTPServerDataStream,
  { envelope: { mailFrom, rcptTo } }: SMTPServerSession,
): Promise<void> {
  const started = performance.now();
  const envelope = { from: senderOf({ mailFrom }), to: rcptTo.map(({ address }) => address) };
  const finish = (status: number) => {
    const ms = Math.round(performance.now() - started);
    context.record({ method: "MAIL", path: shown(envelope.from, envelope.to), status, ms });
  };
  const source = await readToEnd(stream).catch(() => undefined);
  if (!source) {
    finish(451);
    throw new SmtpReply(451, "The message was cut off");
  }
  if (stream.sizeExceeded) {
    finish(552);
    throw new SmtpReply(552, "5.3.4 The message is larger than 25 MB");
  }
  const { from, to, subject } = await readMessage(source);
  store.add(source, { receivedAt: context.clock.now().toISOString(), from, to, subject, envelope });
  await delay(context, "after");
  const lost = context.takeFault(["down", "bounce"], "after");
  finish(lost ? 451 : 250);
  if (lost) throw new SmtpReply(451, "The mail was kept, and this answer says otherwise");
}

/** A client listens to the refusal only after its last line, so what is too much is heard and dropped. */
async function readToEnd(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    if (!stream.sizeExceeded) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const senderOf = ({ mailFrom }: Pick<SMTPServerSession["envelope"], "mailFrom">) =>
  mailFrom ? mailFrom.address : "";

const shown = (from: string, to: readonly string[]) => `${from} → ${to.join(", ")}`;
