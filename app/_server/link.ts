import { dropCookie, readCookie, setCookie } from "./cookies";

/** What links in mails are for; the page that acts on each has the same name. */
export const linkPurposes = [
  "verify_email",
  "reset_password",
  "change_email",
  "undo_email_change",
  "keep_account",
] as const;

export type LinkPurpose = (typeof linkPurposes)[number];

export const pageOfLink = (purpose: LinkPurpose) => `/${purpose.replaceAll("_", "-")}` as const;

/** Out of the address bar, where histories, screenshots and the Referer header would keep it. */
export const rememberLink = (purpose: LinkPurpose, token: string): Promise<void> =>
  setCookie("link", `${purpose}.${token}`);

/** The token that a link for just this purpose brought; null when this browser followed none. */
export async function readLink(purpose: LinkPurpose): Promise<string | null> {
  const [of, token = ""] = (await readCookie("link"))?.split(".") ?? [];
  return of === purpose ? token : null;
}

export const forgetLink = (): Promise<void> => dropCookie("link");
