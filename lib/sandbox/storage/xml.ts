import { S3Error } from "./s3-error";

export interface XmlTree {
  readonly [name: string]: XmlValue;
}

export type XmlValue = string | number | boolean | undefined | XmlTree | readonly XmlValue[];

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function writeXml(root: string, tree: XmlTree): string {
  const document = element(root, tree).replace(
    `<${root}>`,
    `<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document}`;
}

/** A list repeats its element, and an absent value leaves it out. */
function element(name: string, value: XmlValue): string {
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.map((one: XmlValue) => element(name, one)).join("");
  const inner =
    typeof value === "object"
      ? Object.entries(value)
          .map(([child, content]) => element(child, content))
          .join("")
      : escapeXml(String(value));
  return `<${name}>${inner}</${name}>`;
}

// A key may hold characters that XML cannot; S3 writes them as references too.
const escapeXml = (text: string) => text.replace(/[&<>"\p{Cc}]/gu, (found) => `&#${found.codePointAt(0)};`);

/** The text of every element of this name, inside the given piece of XML. */
export function elements(xml: string, name: string): string[] {
  return Array.from(xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, "gs")), ([, inner = ""]) => inner);
}

export const elementText = (xml: string, name: string): string | undefined => {
  const [inner] = elements(xml, name);
  return inner === undefined ? undefined : unescapeXml(inner);
};

/** S3's bodies are flat and known, so they are read without a parser, and so without entities to expand. */
export function readXml(body: Buffer, root: string): string {
  const text = body.toString("utf8");
  const [, inner] =
    new RegExp(`^\\s*(?:<\\?xml[^>]*\\?>)?\\s*<${root}(?:\\s[^>]*)?>(.*)</${root}>\\s*$`, "s").exec(text) ??
    [];
  if (inner === undefined || inner.includes("<!")) throw new S3Error("MalformedXML");
  return inner;
}

const unescapeXml = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (_, decimal, hexadecimal, name) => {
    if (name) return entities[name] ?? unreadable();
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : unreadable();
  });

const unreadable = (): never => {
  throw new S3Error("MalformedXML");
};
