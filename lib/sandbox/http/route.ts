import type { Answer } from "./answer";

export interface Call {
  readonly query: URLSearchParams;
  /** Named groups of the route's path. */
  readonly params: Readonly<Record<string, string>>;
  /** The parsed JSON or form; an empty object when there is none. */
  readonly body: unknown;
}

export interface Route {
  readonly method: "GET" | "POST" | "DELETE";
  readonly path: RegExp;
  answer(call: Call): Answer | Promise<Answer>;
}
