import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";

export { expect };

/** What went wrong in a browser without anybody seeing it; a journey that ends with any has failed. */
export class Faults {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];

  watch(context: BrowserContext) {
    context.on("console", (message) => {
      if (message.type() === "error") this.#seen.push(`${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) => this.#seen.push(String(error.error())));
    context.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText;
      // A page that is left takes its unfinished requests with it.
      if (reason !== "net::ERR_ABORTED") this.#seen.push(`${request.url()}: ${reason}`);
    });
  }

  /** Names what the journey itself provokes, such as the browser's word about a 404. */
  expect(fault: RegExp) {
    this.#expected.push(fault);
  }

  unexpected = () => this.#seen.filter((fault) => !this.#expected.some((expected) => expected.test(fault)));
}

export const test = base.extend<{ faults: Faults }>({
  faults: [
    async ({ context }, use) => {
      const faults = new Faults();
      faults.watch(context);
      await use(faults);
      expect(faults.unexpected()).toEqual([]);
    },
    { auto: true },
  ],
});

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(" | ")}`);
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

/** The script of the page has taken over: until then a press may still be answered by plain HTML. */
export const untilScripted = (page: Page) =>
  page.waitForFunction(() => {
    const element = document.querySelector("main") ?? document.body;
    return Object.keys(element).some((key) => key.startsWith("__reactFiber"));
  });

/** Nothing more has come for a while. The browser's own word for it waits for requests that it gave up long ago. */
export async function untilQuiet(page: Page): Promise<void> {
  const arrived = () => page.evaluate(() => performance.getEntriesByType("resource").length);
  for (let before = -1, count = await arrived(); count !== before; ) {
    await page.waitForTimeout(400);
    [before, count] = [count, await arrived()];
  }
}
