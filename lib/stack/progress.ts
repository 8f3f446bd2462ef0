import { StackError } from "./stack-error";

const isTerminal = process.stdout.isTTY === true;
const hasColour = isTerminal && !process.env.NO_COLOR;
const frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

const paint = (code: number) => (text: string) => (hasColour ? `\u001b[${code}m${text}\u001b[0m` : text);
export const bold = paint(1);
export const dim = paint(2);
const red = paint(31);
const green = paint(32);
const yellow = paint(33);
export const cyan = paint(36);

interface Step {
  name: string;
  began: number;
  detail: string;
}

const secondsSince = (began: number) => `${((performance.now() - began) / 1000).toFixed(1)} s`;

/** One line for every step that is done, and under them (on a terminal) one that tells what is going on. */
export class Progress {
  readonly #running = new Set<Step>();
  #timer: NodeJS.Timeout | undefined;
  #frame = 0;

  async step<T>(
    name: string,
    work: (detail: (text: string) => void) => Promise<T>,
    summary: (result: T) => string = () => "",
  ): Promise<T> {
    const step = { name, began: performance.now(), detail: "" };
    this.#begin(step);
    try {
      const result = await work((text) => {
        step.detail = text;
      });
      this.#end(step, green("✔"), summary(result));
      return result;
    } catch (error) {
      this.#end(step, red("✘"), error instanceof StackError ? error.message : "");
      throw error;
    }
  }

  title(name: string) {
    this.say(`\n  ${bold("CreatorFlix")} ${dim(name)}\n`);
  }

  say(line = "") {
    this.#clear();
    console.log(line);
    this.#draw();
  }

  note = (line: string) => this.say(`  ${yellow("!")} ${line}`);

  fail(error: unknown) {
    const lines = error instanceof StackError ? error.lines : [];
    const message = error instanceof StackError || !(error instanceof Error) ? String(error) : error.stack;
    this.say(`\n  ${red("✘")} ${bold(String(message).replace(/^StackError: /, ""))}`);
    if (lines.length > 0) this.say(lines.map((line) => `    ${line}`).join("\n"));
  }

  /** Stops drawing; whatever still runs has no line any more. */
  close() {
    this.#clear();
    this.#running.clear();
    clearInterval(this.#timer);
  }

  #begin(step: Step) {
    this.#running.add(step);
    this.#timer ??= setInterval(() => this.#draw(), isTerminal ? 100 : 10_000).unref();
  }

  #end(step: Step, mark: string, text: string) {
    if (!this.#running.delete(step)) return;
    this.say(
      `  ${mark} ${step.name.padEnd(14)} ${text.padEnd(52)} ${dim(secondsSince(step.began).padStart(7))}`,
    );
  }

  #draw() {
    if (this.#running.size === 0) return;
    const parts = [...this.#running].map(({ name, began, detail }) =>
      [name, detail, secondsSince(began)].filter(Boolean).join(" "),
    );
    const line = parts.join(dim(" · "));
    if (!isTerminal) return this.#beat(line);
    const width = (process.stdout.columns ?? 80) - 6;
    this.#frame = (this.#frame + 1) % frames.length;
    const shown = hasColour || line.length <= width ? line : line.slice(0, width);
    process.stdout.write(`\r\u001b[?7l  ${cyan(frames[this.#frame] ?? "")} ${shown}\u001b[K\u001b[?7h`);
  }

  /** A log file gets a sign of life now and then instead of a moving line. */
  #beat(line: string) {
    if (performance.now() - this.#lastBeat < 9_000) return;
    this.#lastBeat = performance.now();
    console.log(`  … ${line}`);
  }
  #lastBeat = 0;

  #clear() {
    if (isTerminal) process.stdout.write("\r\u001b[K");
  }
}
