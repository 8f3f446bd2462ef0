export interface PlannedStatement {
  ms: number;
  /** The tables that were read from end to end instead of by an index. */
  scans: string[];
}

interface Node {
  "Node Type": string;
  "Relation Name"?: string;
  Plans?: Node[];
}

/** Reads what auto_explain says of a statement: "duration: 1.2 ms  plan:" and the plan as JSON. */
export function readPlan(message: string): PlannedStatement | null {
  const [, ms, plan = ""] = /^duration: ([\d.]+) ms\s+plan:\s+(\{[\s\S]*)$/.exec(message) ?? [];
  if (!ms) return null;
  return { ms: Number(ms), scans: scansIn(JSON.parse(plan).Plan) };
}

function scansIn(node: Node): string[] {
  const here = node["Node Type"] === "Seq Scan" ? [node["Relation Name"] ?? "?"] : [];
  return [...here, ...(node.Plans ?? []).flatMap(scansIn)];
}
