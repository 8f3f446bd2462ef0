import { createHash } from "node:crypto";
import { z } from "zod";

export interface Account {
  /** What identifies a person for good; the address may change or be given to somebody else. */
  readonly sub: string;
  readonly email: string;
  readonly isVerified: boolean;
  readonly name: string;
}

/** The first one has the address of a person of the demo, who never connected it with Google. */
export const accounts: readonly Account[] = [
  { sub: "101110111011101110111", email: "fan@creatorflix.example", isVerified: true, name: "Not That Fan" },
  {
    sub: "102220222022202220222",
    email: "helena.prado@gmail.example",
    isVerified: true,
    name: "Helena Prado",
  },
  { sub: "103330333033303330333", email: "tom.becker@gmail.example", isVerified: true, name: "Tom Becker" },
  { sub: "104440444044404440444", email: "rui.teles@office.example", isVerified: false, name: "Rui Teles" },
];

const typedInput = z.object({
  email: z.email("That is not an e-mail address."),
  name: z.string().trim().min(1, "Google knows everybody by a name.").max(100, "That name is too long."),
  verified: z.literal("on").optional(),
});

/** One of the list, or whoever was typed into the form; a message when neither can be. */
export function chosenAccount(form: URLSearchParams): Account | string {
  const listed = accounts.find(({ sub }) => sub === form.get("account"));
  if (listed) return listed;
  const typed = typedInput.safeParse(Object.fromEntries(form));
  if (!typed.success) return typed.error.issues[0]?.message ?? "Choose an account.";
  const { email, name, verified } = typed.data;
  return { sub: subOf(email), email, isVerified: verified === "on", name };
}

/** The same person every time the address is typed, and never one of the list: 21 digits, as at Google. */
function subOf(email: string): string {
  const digest = createHash("sha256").update(email.toLowerCase()).digest();
  return `2${digest.readBigUInt64BE().toString().padStart(20, "0")}`;
}

/** What the app asked to know, and no more. */
export function claimsOf({ sub, email, isVerified, name }: Account, scope: string) {
  const asked = scope.split(" ");
  return {
    sub,
    ...(asked.includes("email") && { email, email_verified: isVerified }),
    ...(asked.includes("profile") && { name }),
  };
}
