import { StackError } from "../stack-error";

/** Signs in as a program does, by the endpoints of next-auth; answers with the header that keeps it signed in. */
export async function signIn(appUrl: string, email: string, password: string): Promise<string> {
  const asked = await fetch(`${appUrl}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answered = await fetch(`${appUrl}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(asked) },
    body: new URLSearchParams({ csrfToken, email, password, json: "true" }),
  });
  const cookies = cookiesOf(answered);
  if (!cookies.includes("session=")) throw new StackError(`Nobody could sign in as ${email}`);
  return cookies;
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
