const pageSize = 500;

type Id = string | number;

/** All rows of a list, a page at a time, each page beginning behind the row where the last one ended. */
export async function* everyRow<Row extends { id: Id }>(
  readPage: (after: Row["id"] | null, size: number) => Promise<Row[]>,
): AsyncGenerator<Row> {
  let after: Row["id"] | null = null;
  for (;;) {
    const rows: Row[] = await readPage(after, pageSize);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last.id;
  }
}
