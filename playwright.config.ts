import { defineConfig, devices } from "@playwright/test";

// `pnpm e2e` raises the app and its sandbox, finds a browser, and names them here.
const { APP_URL, CHROME_PATH } = process.env;
if (!APP_URL || !CHROME_PATH) throw new Error("Start the journeys with `npx pnpm@10.34.8 e2e`");

const chromium = { ...devices["Desktop Chrome"], launchOptions: { executablePath: CHROME_PATH } };
const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

export default defineConfig({
  testDir: "e2e",
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: APP_URL,
    locale: "pt-BR",
    timezoneId: "America/Sao_Paulo",
    trace: "retain-on-failure",
    video: "off",
  },
  projects: [
    { name: "desktop", grepInvert: /@alone/, use: { ...chromium, viewport: { width: 1280, height: 800 } } },
    // A journey that must pass on a phone too carries this tag.
    { name: "phone", grep: /@phone/, use: { ...chromium, ...phone } },
    // Breaks what all others stand on, so it has the house to itself.
    { name: "alone", grep: /@alone/, dependencies: ["desktop", "phone"], use: chromium },
  ],
});
