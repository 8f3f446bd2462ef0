import { globSync, readFileSync } from "node:fs";

const read = (file: string): string => readFileSync(file, "utf8");

/** What stands for a part of an address that could be anything. */
const samples: Record<string, string> = { slug: "nobody-at-all", id: "00000000-0000-7000-8000-000000000000" };

/** The address that a file of the App Router answers: groups have none, optional parts are left out. */
function addressOf(file: string): string {
  const parts = file
    .replace(/^app\//, "")
    .split("/")
    .slice(0, -1)
    .filter((part) => part !== "[locale]" && !/^\(.*\)$|^\[\[/.test(part))
    .map((part) => part.replace(/^\[(?:\.\.\.)?(.+)\]$/, (_, name: string) => samples[name] ?? "any"));
  return `/${parts.join("/")}`;
}

/** Rooms that middleware leads into; they have no address of their own. */
const isRoom = (address: string): boolean => /^\/(me|discover|search|forbidden)(\/|$)/.test(address);

/** Answers whatever nothing else answers. */
const isNowhere = (file: string): boolean => file.includes("[...rest]");

export const pages = (): string[] =>
  globSync("app/**/page.tsx")
    .filter((file) => !isNowhere(file))
    .map(addressOf)
    .filter((address) => !isRoom(address))
    .sort();

export interface RouteDoor {
  address: string;
  method: string;
  /** Undefined: the file does not say who may. */
  permission: string | undefined;
  by: "cookie" | "token";
}

export const routes = (): RouteDoor[] =>
  globSync("app/**/route.{ts,tsx}").flatMap((file) => {
    const text = read(file);
    const handlers = [
      ...text.matchAll(/export (?:const|async function|function|\{[^}]*) ?(GET|POST|PUT|PATCH|DELETE)\b/g),
    ];
    return handlers.map(([, method = ""]) => {
      const door = new RegExp(`export const ${method} = route\\(\\s*\\{\\s*may: "([^"]+)"([^)]*)`).exec(text);
      return {
        address: addressOf(file),
        method,
        permission: door?.[1],
        by: door?.[2]?.includes('by: "token"') ? ("token" as const) : ("cookie" as const),
      };
    });
  });

export interface ActionDoor {
  id: string;
  name: string;
  permission: string | undefined;
  /** Whether it acts on what it is told. */
  wants: boolean;
  address: string;
}

interface Manifest {
  node: Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;
}

/** Every server action the build knows, by the number that a browser calls it by. */
export function actions(): ActionDoor[] {
  const { node } = JSON.parse(read(".next/server/server-reference-manifest.json")) as Manifest;
  return Object.entries(node).map(([id, { workers, filename, exportedName: name }]) => {
    const [door, permission] =
      new RegExp(`${name} = action\\(\\s*\\{\\s*may: "([^"]+)".*?=>`, "s").exec(read(filename)) ?? [];
    return {
      id,
      name,
      permission,
      wants: permission !== undefined && !/input: (nothing|z\.object\(\{\}\))/.test(door ?? ""),
      address:
        Object.keys(workers)
          .map(addressOf)
          .find((address) => !isRoom(address)) ?? "/",
    };
  });
}
