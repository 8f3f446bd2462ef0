import type { QueryConfig } from "pg";
import { vi } from "vitest";
import { pool } from "@/db/client";

interface PlanNode {
  "Node Type": string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  Plans?: PlanNode[];
}

export interface Scan {
  table: string;
  isSequential: boolean;
  /** Looked at, whether kept or not. */
  rows: number;
}

/** Asks Postgres again, by EXPLAIN, what every statement of this work had to read. */
export async function scansOf(work: () => Promise<unknown>): Promise<Scan[]> {
  const asked = vi.spyOn(pool, "query");
  await work();
  const statements = asked.mock.calls as unknown as [QueryConfig, unknown[]][];
  asked.mockRestore();

  const scans: Scan[] = [];
  for (const [{ text }, values] of statements) {
    const { rows } = await pool.query(`explain (analyze, format json) ${text}`, values);
    scans.push(...scansIn(rows[0]["QUERY PLAN"][0].Plan));
  }
  return scans;
}

function scansIn(node: PlanNode): Scan[] {
  const below = (node.Plans ?? []).flatMap(scansIn);
  const table = node["Relation Name"];
  if (!table) return below;
  const each =
    node["Actual Rows"] +
    (node["Rows Removed by Filter"] ?? 0) +
    (node["Rows Removed by Index Recheck"] ?? 0);
  return [
    ...below,
    { table, isSequential: node["Node Type"] === "Seq Scan", rows: Math.round(each * node["Actual Loops"]) },
  ];
}
