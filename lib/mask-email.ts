const maskPart = (part: string) => `${Array.from(part)[0] ?? ""}•••`;

/** "m•••@g•••.com": enough to tell two people apart, too little to write to either. */
export function maskEmail(email: string): string {
  const [name = "", host = ""] = email.split("@");
  const dot = host.lastIndexOf(".");
  const ending = dot > 0 ? host.slice(dot) : "";
  return `${maskPart(name)}@${maskPart(host)}${ending}`;
}
