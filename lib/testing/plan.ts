export interface PlannedStatement {
  ms: number;
  /** The tables that were read from end to end: neither by an index, nor only until a limit was reached. */
  scans: string[];
}

interface Node {
  "Node Type": string;
  "Relation Name"?: string;
  Plans?: Node[];
}

/** Reads what auto_explain says of a statement: "duration: 1.2 ms  plan:" and the plan as JSON. */
// These take in all their rows before they give the first, so a limit above them does not stop the reading below.
const greedy = new Set(["Sort", "Aggregate", "Hash", "WindowAgg", "Materialize"]);

/** Reads what auto_explain says of a statement: "duration: 1.2 ms  plan:" and the plan as JSON. */
export function readPlan(message: string): PlannedStatement | null {
  const [, ms, json = ""] = /^duration: ([\d.]+) ms\s+plan:\s+(\{[\s\S]*)$/.exec(message) ?? [];
  if (!ms) return null;
  const plan: Node = JSON.parse(json).Plan;
  // A function of a constant, which the planner asks for on its own.
  if (plan["Node Type"] === "Result" && !plan.Plans) return null;
  return { ms: Number(ms), scans: scansIn(plan, false) };
}

function scansIn(node: Node, isLimited: boolean): string[] {
  const type = node["Node Type"];
  const here = type === "Seq Scan" && !isLimited ? [node["Relation Name"] ?? "?"] : [];
  const below = type === "Limit" || (isLimited && !greedy.has(type));
  return [...here, ...(node.Plans ?? []).flatMap((plan) => scansIn(plan, below))];
}
