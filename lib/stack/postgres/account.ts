import { spawnSync } from "node:child_process";
import { StackError } from "../stack-error";
import { isRoot } from "../state";

export interface Account {
  uid: number;
  gid: number;
}

/** Postgres refuses root: an account that every system has is borrowed, and none is ever created. */
export function databaseAccount(): Account | undefined {
  if (!isRoot) return undefined;
  const account = lookUp("postgres") ?? lookUp("nobody");
  if (!account)
    throw new StackError("PostgreSQL refuses to run as root, and there is no user `nobody` to run it as");
  return account;
}

function lookUp(name: string): Account | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    spawnSync("id", [flag, name], { encoding: "utf8" }).stdout?.trim(),
  );
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
