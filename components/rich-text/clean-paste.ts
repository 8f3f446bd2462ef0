/**
 * What Word and Docs put on the clipboard, less what is theirs alone. The editor's own rules drop styles and unknown
 * elements; headings of a size it does not have become the nearest one it has.
 */
export const cleanPaste = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(style|script|meta|link|title|xml)\b[\s\S]*?(<\/\1>|\/?>)/gi, "")
    .replace(/<\/?[a-z]+:[^>]*>/gi, "")
    .replace(/<(\/?)h1\b/gi, "<$1h2")
    .replace(/<(\/?)h[4-6]\b/gi, "<$1h3");
