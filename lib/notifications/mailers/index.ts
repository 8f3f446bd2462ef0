import { appMode, env } from "@/lib/env";
import type { Mailer } from "../mailer";
import { smtpMailer } from "./smtp";

export const mailer: Mailer = smtpMailer({
  url: env.SMTP_URL,
  from: env.MAIL_FROM,
  domain: new URL(env.APP_URL).hostname,
  requireTls: appMode === "production",
});
