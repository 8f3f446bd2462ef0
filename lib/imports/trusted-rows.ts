import type { PoolClient } from "pg";

/**
 * Three million references looked up row by row would take longer than everything else. A batch holds its creators and
 * posts itself, a set at a time, and brings its media along: what it refers to is there. Where the database lets
 * nobody leave out its own check, that check is made as well, and takes its time.
 */
export async function trustHeldRows(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ may: boolean }>(
    "select has_parameter_privilege('session_replication_role', 'SET') as may",
  );
  if (rows[0]?.may) await client.query("set local session_replication_role = replica");
}
