import type { Answer } from "../http/answer";
import { html } from "../page/html";
import { page } from "../page/shell";
import { type Account, accounts } from "./accounts";
import type { AuthorizationRequest } from "./authorization-request";
import { paths } from "./discovery";

export function chooserPage(
  { redirectUri }: AuthorizationRequest,
  query: URLSearchParams,
  complaint?: string,
): Answer {
  const { origin } = new URL(redirectUri);
  const action = `${paths.authorization}?${query}`;
  const body = html`<h1>Choose an account</h1>
    <p>to continue to <strong>${origin}</strong></p>
    <p class="quiet">This is the Google of the sandbox. Nobody here exists.</p>
    <section aria-labelledby="listed">
      <h2 id="listed">On this device</h2>
      <form class="stack" method="post" action="${action}">${accounts.map(accountButton)}</form>
    </section>
    <section aria-labelledby="typed">
      <h2 id="typed">Another account</h2>
      ${complaint && html`<p role="alert">${complaint}</p>`}
      <form class="stack" method="post" action="${action}">
        <label for="email">E-mail</label>
        <input id="email" name="email" type="email" autocomplete="off" required>
        <label for="name">Name</label>
        <input id="name" name="name" maxlength="100" autocomplete="off" required>
        <label class="row"><input name="verified" type="checkbox" checked> The address is verified</label>
        <button class="primary">Continue</button>
      </form>
    </section>
    <form method="post" action="${action}"><button name="cancel" value="true">Cancel</button></form>`;
  return page("Sign in with Google", body, complaint ? 422 : 200, origin);
}

const accountButton = ({ sub, name, email, isVerified }: Account) =>
  html`<button name="account" value="${sub}">
    <span><strong>${name}</strong><br><span class="quiet">${email}${!isVerified && ", not verified"}</span></span>
  </button>`;
