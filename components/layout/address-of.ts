/** Cached pages live in rooms that no address shows: under a locale, and apart for signed-in visitors. */
export const addressOf = (pathname: string): string =>
  pathname
    .replace(/^\/(pt-BR|en)(?=\/|$)/, "")
    .replace(/^\/me(?=\/|$)/, "")
    .replace(/^\/(discover\/[^/]+|search)$/, "/creators") || "/";
