import { expect } from "@playwright/test";

interface Letter {
  id: string;
  subject: string;
  text: string;
  links: string[];
}

const inbox = async <Body>(path: string): Promise<Body> =>
  (await fetch(`${process.env.SANDBOX_URL}/_control/mail${path}`)).json() as Promise<Body>;

/** All letters to somebody, newest first. */
export async function lettersTo(email: string): Promise<Letter[]> {
  const { mails } = await inbox<{ mails: { id: string }[] }>(`?to=${encodeURIComponent(email)}`);
  return Promise.all(mails.map(({ id }) => inbox<Letter>(`/${id}`)));
}

/** The address behind the button of the newest letter of a kind, as soon as one has arrived. */
export async function linkTo(email: string, purpose: string): Promise<string> {
  let found: string | undefined;
  const look = async () => {
    const links = (await lettersTo(email)).flatMap((letter) => letter.links);
    found = links.find((link) => new URL(link).pathname === `/api/links/${purpose}`);
    return found;
  };
  await expect.poll(look, { message: `a letter to ${email}, ${purpose}`, timeout: 20_000 }).toBeDefined();
  return found ?? "";
}

/** What the link carries, as a program would take it out. */
export const tokenTo = async (email: string, purpose: string): Promise<string> =>
  new URL(await linkTo(email, purpose)).searchParams.get("token") ?? "";
