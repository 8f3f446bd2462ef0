const [width, height, margin] = [595, 842, 64];

/** A plain document: each page a heading and paragraphs, set in the reader's own Helvetica. */
export function pdf(pages: readonly { heading: string; paragraphs: readonly string[] }[]): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_, i) => `${5 + i * 2} 0 R`).join(" ");
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  for (const font of ["Helvetica", "Helvetica-Bold"])
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`);
  pages.forEach((page, i) => {
    const content = drawPage(page.heading, page.paragraphs, i + 1);
    const resources = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>";
    const contents = `${6 + i * 2} 0 R`;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources ${resources} /Contents ${contents} >>`,
    );
    add(`<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`);
  });
  return assemble(objects);
}

function drawPage(heading: string, paragraphs: readonly string[], number: number): string {
  const lines = paragraphs.flatMap((paragraph) => [...wrap(paragraph, 84), ""]);
  return [
    `0.12 0.16 0.28 rg ${margin} ${height - 118} 64 4 re f`,
    `BT /F2 22 Tf ${margin} ${height - 100} Td (${literal(heading)}) Tj ET`,
    `BT /F1 11.5 Tf 17 TL ${margin} ${height - 160} Td ${lines.map((line) => `(${literal(line)}) Tj T*`).join(" ")} ET`,
    `BT /F1 9 Tf ${width / 2} 40 Td (${number}) Tj ET`,
  ].join("\n");
}

function wrap(text: string, most: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1] as string;
    if (last && last.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

/** Latin-1 is all the built-in fonts can write: curly quotes and dashes become straight ones. */
const literal = (text: string) =>
  text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, "-")
    .replace(/[\\()]/g, "\\$&");

function assemble(objects: readonly string[]): Buffer {
  let file = "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n";
  const offsets = objects.map((body, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}
