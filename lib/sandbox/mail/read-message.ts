import PostalMime, { type Address, type Email } from "postal-mime";

export interface Message {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly links: readonly string[];
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly size: number;
  readonly contentId?: string | undefined;
  readonly content: Buffer;
}

export async function readMessage(source: Buffer): Promise<Message> {
  const email = await PostalMime.parse(source);
  const [text, html] = [email.text ?? "", email.html ?? ""];
  return {
    from: email.from ? addressText(email.from) : "",
    to: (email.to ?? []).map(addressText),
    subject: email.subject ?? "",
    text,
    html,
    headers: Object.fromEntries(email.headers.map(({ key, value }) => [key, value])),
    links: linksIn(text, html),
    attachments: email.attachments.map(readAttachment),
  };
}

const addressText = ({ name, address }: Address): string =>
  name && address ? `${name} <${address}>` : (address ?? name);

function readAttachment({
  filename,
  mimeType,
  contentId,
  content,
}: Email["attachments"][number]): Attachment {
  const bytes = typeof content === "string" ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
  return {
    filename: filename ?? "unnamed",
    contentType: mimeType,
    size: bytes.length,
    contentId,
    content: bytes,
  };
}

/** Web addresses a reader could follow, in the order they appear, each once. */
function linksIn(text: string, html: string): string[] {
  const inHtml = Array.from(html.matchAll(/\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/gi), ([, a, b]) =>
    (a ?? b ?? "").replaceAll("&amp;", "&").trim(),
  );
  const inText = Array.from(text.matchAll(/https?:\/\/[^\s<>"')\]]+/g), ([url]) =>
    url.replace(/[.,;:!?]+$/, ""),
  );
  return [...new Set([...inHtml, ...inText])].filter((url) => /^https?:\/\//i.test(url));
}
