const longest = 60;

/**
 * A name as a letter can bear it: one short line, without marks that turn or hide what is around it, and with nothing
 * that a mail program would make a link of. Whoever broke into an account could name a passkey after their own page.
 */
export function plainName(name: string | null): string | null {
  const plain = (name ?? "")
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:/\\@]+/gu, " ")
    .replace(/\.(?=\S)/g, ". ")
    .replace(/\s+/g, " ")
    .trim();
  return [...plain].slice(0, longest).join("").trim() || null;
}
