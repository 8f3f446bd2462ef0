import type { Subject } from "./subject";

export interface Target {
  name: string;
  path: string;
  headers: Record<string, string>;
  kind: "page" | "answer";
  /** By how much the length of an answer may differ from the first one, as a share of it. */
  tolerance: number;
}

/** Pages that are rendered each time carry a nonce, and their stream is cut into pieces as it comes. */
const rendered = 0.02;

export function targetsOf({ fanCookie, creatorSlug, searched }: Subject): Target[] {
  const visitor = { accept: "text/html", "accept-language": "pt-BR" };
  const page = (name: string, path: string, tolerance = 0, headers = {}): Target => ({
    name,
    path,
    kind: "page",
    tolerance,
    headers: { ...visitor, ...headers },
  });
  return [
    page("home", "/"),
    page("discover", "/creators"),
    page("creator profile", `/creators/${creatorSlug}`),
    page("home, signed in", "/", rendered, { cookie: fanCookie }),
    page("search", `/creators?q=${encodeURIComponent(searched)}`, rendered),
    { name: "health", path: "/api/health", headers: {}, kind: "answer", tolerance: 0 },
  ];
}
