import { createHash } from "node:crypto";

const inlineScript =
  /<script(?![^>]*\ssrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>([\s\S]*?)<\/script>/g;

/** The sources that let exactly these inline scripts run, and none that anybody could add to them. */
export function scriptHashes(html: string): string {
  const bodies = new Set([...html.matchAll(inlineScript)].map(([, body]) => body ?? ""));
  return [...bodies]
    .map((body) => `'sha256-${createHash("sha256").update(body).digest("base64")}'`)
    .join(" ");
}
