const longest = 200;

/** What a folder or a file is called before people: one line, nothing invisible, and not so long that it hides a page. */
export function titleOf(name: string): string {
  const line = name
    .normalize("NFC")
    .replace(/\p{White_Space}+/gu, " ")
    // Joiners stay: emoji and several scripts are spelt with them.
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u200b\u2060\ufeff]/gu, "")
    .replace(/ +/g, " ")
    .trim();
  return [...line].slice(0, longest).join("").trim();
}

/** Whether anything of a name would be seen in its title: spaces, joiners and marks alone are not. */
export const hasTitle = (name: string): boolean => /[\p{L}\p{N}\p{P}\p{S}]/u.test(name.slice(0, longest));
