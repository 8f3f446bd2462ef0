import type { Route } from "../http/route";
import { type Html, html } from "../page/html";
import { page } from "../page/shell";
import { filterOf, openMail } from "./inbox-api";
import type { Mail, MailStore } from "./mail-store";
import type { Message } from "./read-message";

/** What a mail brings along may be seen but does nothing: no script, no request, no place in this origin. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'";

export const inboxPages = (store: MailStore): Route[] => [
  {
    method: "GET",
    path: /^\/mail$/,
    answer: ({ query }) => page("Inbox", inbox(store.list(filterOf(query)), query.get("to") ?? "")),
  },
  {
    method: "GET",
    path: /^\/mail\/(?<id>\d+)$/,
    async answer({ params }) {
      const { mail, message } = await openMail(store, params.id);
      return page(message.subject || "Mail without a subject", letter(mail, message));
    },
  },
  {
    method: "GET",
    path: /^\/mail\/(?<id>\d+)\/html$/,
    async answer({ params }) {
      const { message } = await openMail(store, params.id);
      return {
        status: 200,
        headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": mailPolicy },
        body: `<base target="_blank">${message.html}`,
      };
    },
  },
];

const shortTime = (iso: string) => html`<time datetime="${iso}">${iso.slice(0, 16).replace("T", " ")}</time>`;

const inbox = (mails: readonly Mail[], to: string): Html => html`
  <p><a class="button" href="/">Sandbox</a></p>
  <h1>Inbox</h1>
  <form class="row" action="/mail">
    <label for="to">Only mails to</label>
    <input id="to" name="to" type="search" value="${to}" placeholder="fan@example.com" autocomplete="off">
    <button>Search</button>
  </form>
  ${mails.length === 0 && html`<p class="empty">No mail ${to ? "to this address" : "yet"}.</p>`}
  <ul class="mails">
    ${mails.map(
      (mail) => html`<li><a href="/mail/${mail.id}">
        <strong>${mail.subject || "(no subject)"}</strong>
        <span>${mail.from} to ${mail.envelope.to.join(", ")}</span>
        ${shortTime(mail.receivedAt)}
      </a></li>`,
    )}
  </ul>`;

const letter = (mail: Mail, message: Message): Html => html`
  <p><a class="button" href="/mail">Inbox</a></p>
  <h1>${message.subject || "(no subject)"}</h1>
  <dl>
    <dt>From</dt><dd>${message.from}</dd>
    <dt>To</dt><dd>${mail.envelope.to.join(", ")}</dd>
    <dt>Received</dt><dd>${shortTime(mail.receivedAt)}</dd>
  </dl>
  ${
    message.links.length > 0 &&
    html`<section><h2>Links</h2><ul>${message.links.map(
      (link) => html`<li><a href="${link}" rel="noreferrer">${link}</a></li>`,
    )}</ul></section>`
  }
  ${
    message.html !== "" &&
    html`<section><h2>As HTML</h2><iframe title="The mail as HTML" src="/mail/${mail.id}/html"
      sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe></section>`
  }
  <section><h2>As text</h2><pre tabindex="0">${message.text || "This mail has no text part."}</pre></section>
  ${
    message.attachments.length > 0 &&
    html`<section><h2>Attachments</h2><ul>${message.attachments.map(
      ({ filename, size }, number) =>
        html`<li><a href="/_control/mail/${mail.id}/attachments/${number}">${filename}</a> (${size} bytes)</li>`,
    )}</ul></section>`
  }`;
