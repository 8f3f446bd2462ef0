import { isIP } from "node:net";

/** An address as we write it: without a zone, and an IPv4 address inside an IPv6 one by its own name. */
export function plainAddress(text: string | undefined): string | null {
  const [address = ""] = (text ?? "").trim().split("%", 1);
  if (isIP(address) !== 6) return isIP(address) === 4 ? address : null;
  const groups = groupsOf(address);
  const isMapped = groups.slice(0, 6).join() === "0,0,0,0,0,65535";
  if (!isMapped) return address.toLowerCase();
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join(".");
}

/** Whom attempts are counted by: an IPv4 address, or the /64 of an IPv6 one, which is what a household is given. */
export function sourceOf(ip: string | null): string {
  const address = plainAddress(ip ?? "");
  if (!address) return "unknown";
  if (isIP(address) === 4) return address;
  const network = groupsOf(address).slice(0, 4);
  return `${network.map((group) => group.toString(16)).join(":")}::/64`;
}

/** All eight groups of an IPv6 address; the URL parser writes it in its one short form. */
function groupsOf(address: string): number[] {
  const [head = "", tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split("::");
  const numbers = (part: string) => (part ? part.split(":").map((group) => Number.parseInt(group, 16)) : []);
  if (tail === undefined) return numbers(head);
  const [start, end] = [numbers(head), numbers(tail)];
  return [...start, ...Array(8 - start.length - end.length).fill(0), ...end];
}
