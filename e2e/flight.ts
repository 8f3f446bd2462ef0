/** A part of a form: a text, or a file of these bytes. */
type Part = [name: string, value: string | { file: string }];

const line = "x";
export const formType = { "content-type": `multipart/form-data; boundary=${line}` };

export const formOf = (parts: Part[]): string =>
  parts
    .map(([name, value]) => {
      const [more, bytes] =
        typeof value === "string" ? ["", value] : ['; filename="f"\r\nContent-Type: text/plain', value.file];
      return `--${line}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${bytes}\r\n`;
    })
    .join("")
    .concat(`--${line}--\r\n`);

/** What React's script sends to a server action: numbered parts that name each other, the root last, as React has it. */
export const flight = (...parts: string[]): string =>
  formOf([...parts.entries()].reverse().map(([index, value]) => [String(index), value]));
