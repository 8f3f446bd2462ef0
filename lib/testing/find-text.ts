import { pool } from "@/db/client";

/** Every column of every table, the job queue's too, that holds this text anywhere: as a value, in a list or in JSON. */
export async function findText(text: string): Promise<string[]> {
  const { rows } = await pool.query<{ schema: string; table: string }>(
    `select table_schema as schema, table_name as table from information_schema.tables
      where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { schema, table } of rows) {
    const { rows: columns } = await pool.query<{ column: string }>(
      `select distinct field.key as column from "${schema}"."${table}" as one, jsonb_each_text(to_jsonb(one)) as field
        where field.value ilike '%' || $1 || '%'`,
      [text],
    );
    found.push(...columns.map(({ column }) => `${schema}.${table}.${column}`));
  }
  return found.sort();
}
