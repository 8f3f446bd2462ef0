import { env } from "@/lib/env";

const boxes: [domain: RegExp, name: string, address: string][] = [
  [/^(gmail|googlemail)\.com$/, "Gmail", "https://mail.google.com/mail/u/0/#inbox"],
  [/^(outlook|hotmail|live|msn)\.[a-z.]+$/, "Outlook", "https://outlook.live.com/mail/0/"],
];

/** Where the letter can be read. In a demo every letter ends in the sandbox, whoever it is for. */
export function inboxOf(email: string): { name: string; href: string } | null {
  if (env.SANDBOX_URL) {
    return { name: "Sandbox", href: `${env.SANDBOX_URL}/mail?to=${encodeURIComponent(email)}` };
  }
  const domain = email.split("@")[1] ?? "";
  const [, name, href] = boxes.find(([pattern]) => pattern.test(domain)) ?? [];
  return name && href ? { name, href } : null;
}
