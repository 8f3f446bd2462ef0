import type { Route } from "../http/route";
import { html } from "../page/html";
import { page } from "../page/shell";
import type { Provider, RunningProvider } from "../provider";
import type { Clock } from "./clock";
import type { Control } from "./control";
import type { Faults } from "./faults";
import type { Journal } from "./journal";

const presets = { "+1 hour": "1h", "+1 day": "1d", "+7 days": "7d", "+30 days": "30d" };
const sliderReachMs = 90 * 86_400_000;
const hourMs = 3_600_000;
const shownLines = 25;

export const controlPage = ({ clock, faults, journal, providers }: Control): Route => ({
  method: "GET",
  path: /^\/$/,
  answer: () =>
    page(
      "Clock and providers",
      html`<h1>CreatorFlix sandbox</h1>
      <div class="grid">
        ${clockSection(clock)}
        ${providers.map(([provider, running]) => providerSection(provider, running, faults))}
        ${journalSection(journal)}
        ${resetSection()}
      </div>`,
    ),
});

function clockSection(clock: Clock) {
  const offset = clock.offsetMs();
  return html`<section class="wide" aria-labelledby="clock">
    <h2 id="clock">Clock</h2>
    <p class="now"><time datetime="${clock.now().toISOString()}">${clock.now().toUTCString()}</time></p>
    <p class="quiet">Real time is ${new Date().toUTCString()}; the clock is ${lengthOf(offset)} ahead.</p>
    <form class="row" method="post" action="/_control/clock">
      ${Object.entries(presets).map(([label, advance]) => html`<button name="advance" value="${advance}">${label}</button>`)}
      <button name="reset" value="true">Back to real time</button>
    </form>
    <form class="row" method="post" action="/_control/clock">
      <label for="offset">Move to</label>
      <input id="offset" name="offsetMs" type="range" min="${offset}" max="${offset + sliderReachMs}"
        step="${hourMs}" value="${offset}" aria-describedby="chosen">
      <button>Move</button>
      <output id="chosen" for="offset" class="quiet">up to 90 days further</output>
    </form>
  </section>`;
}

function lengthOf(ms: number): string {
  const hours = Math.floor(ms / hourMs);
  const minutes = Math.floor((ms % hourMs) / 60_000);
  return `${Math.floor(hours / 24)} days ${hours % 24} hours ${minutes} minutes`;
}

function providerSection(provider: Provider, running: RunningProvider, faults: Faults) {
  return html`<section aria-labelledby="provider-${provider.name}">
    <h2 id="provider-${provider.name}">${provider.name}</h2>
    <dl>
      <dt>address</dt><dd>${running.address}</dd>
      ${Object.entries(running.state()).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}
    </dl>
    ${running.links.map(({ label, href }) => html`<p><a class="button" href="${href}">${label}</a></p>`)}
    ${provider.faults.map((name) => faultForm(provider.name, name, faults))}
    ${resetForm(provider.name, `Reset ${provider.name}`)}
  </section>`;
}

function faultForm(provider: string, name: string, faults: Faults) {
  const active = faults.list().find((fault) => fault.provider === provider && fault.fault === name);
  return html`<form class="row fault" method="post" action="/_control/faults" aria-label="${provider} ${name}">
    <strong>${name}</strong>
    <input type="hidden" name="provider" value="${provider}">
    <input type="hidden" name="fault" value="${name}">
    ${
      active
        ? html`<span class="quiet">${active.when} the effect, ${active.count ? `${active.count} more` : "always"}</span>
          <button name="on" value="false" aria-pressed="true">Switch off</button>`
        : html`<select name="when" aria-label="When ${name} fails"><option value="before">before the effect</option><option value="after">after it</option></select>
          <button name="count" value="1">Once</button>
          <button name="on" value="true" aria-pressed="false">Always</button>`
    }
  </form>`;
}

function journalSection(journal: Journal) {
  return html`<section class="wide" aria-labelledby="journal">
    <h2 id="journal">Last calls</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Table of calls"><table>
      <thead><tr><th>Time</th><th>Provider</th><th>Method</th><th>Path</th><th>Status</th><th>ms</th></tr></thead>
      <tbody>${journal.list({ limit: shownLines }).map(
        ({ time, provider, method, path, status, ms }) => html`<tr>
          <td>${time.slice(0, 19).replace("T", " ")}</td><td>${provider}</td><td>${method}</td>
          <td>${path}</td><td>${status}</td><td>${ms}</td></tr>`,
      )}</tbody>
    </table></div>
  </section>`;
}

const resetSection = () => html`<section class="wide" aria-labelledby="reset">
  <h2 id="reset">Start again</h2>
  <p class="quiet">Forgets every object, mail, fault and journal line, and puts the clock back.</p>
  ${resetForm("", "Reset everything")}
</section>`;

const resetForm = (provider: string, label: string) => html`<details>
  <summary>${label}</summary>
  <form class="row" method="post" action="/_control/reset">
    <input type="hidden" name="provider" value="${provider}">
    <button class="primary">Yes: ${label.toLowerCase()}</button>
  </form>
</details>`;
