import { StackError } from "../stack-error";

/** Signs in as a browser without scripts does, by the form of the page; answers with the cookies that keep it in. */
export async function signIn(appUrl: string, email: string, password: string): Promise<string> {
  const page = await (await fetch(`${appUrl}/login`)).text();
  const form = new FormData();
  for (const [name, value] of hiddenFields(page)) form.append(name, value);
  form.set("email", email);
  form.set("password", password);
  const answered = await fetch(`${appUrl}/login`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: appUrl },
    body: form,
  });
  const cookies = cookiesOf(answered);
  if (!cookies.includes("session=")) throw new StackError(`Nobody could sign in as ${email}`);
  return cookies;
}

/** Of the form that asks for the password; there are others on the page. */
function hiddenFields(page: string): [name: string, value: string][] {
  const form = page.split("<form").find((part) => part.includes('name="password"')) ?? "";
  return [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)].map(
    ([, name = "", value = ""]) => [name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&")],
  );
}

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
