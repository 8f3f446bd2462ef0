import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { inRoot, root } from "../root";

const folder = inRoot(".data/chromium");
const program = join(folder, "run");
const unpack = 'import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())';

/** A whole Chromium in an npm archive. */
export async function unpackChromium(): Promise<string | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  if (existsSync(program)) return program;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  // It unpacks into TMPDIR, and its libraries only where it believes to be on AWS: a process of its own believes it.
  const env = { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" };
  await promisify(execFile)(process.execPath, ["--eval", unpack], { cwd: root, env, timeout: 120_000 });
  adaptToHere(draft);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  return program;
}

/** The libraries and fonts of the archive are for this browser alone: everything else keeps the system's. */
function adaptToHere(draft: string) {
  const lines = [
    "#!/bin/sh",
    `export LD_LIBRARY_PATH='${folder}/al2023/lib' FONTCONFIG_PATH='${folder}/fonts'`,
    `exec '${folder}/chromium' "$@"`,
  ];
  writeFileSync(join(draft, "run"), `${lines.join("\n")}\n`);
  chmodSync(join(draft, "run"), 0o755);
  // Its own list of font folders names places of AWS.
  const fonts = [join(folder, "fonts"), "/usr/share/fonts"].map((path) => `<dir>${path}</dir>`).join("");
  const cache = `<cachedir>${join(folder, "font-cache")}</cachedir>`;
  writeFileSync(
    join(draft, "fonts/fonts.conf"),
    `<?xml version="1.0"?><fontconfig>${fonts}${cache}</fontconfig>\n`,
  );
}
