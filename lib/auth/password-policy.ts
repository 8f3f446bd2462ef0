import { z } from "zod";
import { AppError } from "@/lib/errors";

export type PasswordFault = "too_short" | "too_long" | "blank" | "personal" | "common";

export const passwordLength = { least: 10, most: 128 } as const;

/** In characters as people count them, so that no script and no emoji is shorter or longer than another. */
const lengthOf = (password: string): number => [...password.normalize("NFC")].length;

/** Only what could be a password at all. Whether it is a good one, `passwordFault` says in words. */
export const anyPassword = z
  .string()
  .min(1)
  // Nothing longer is read at all, whatever it is made of.
  .max(passwordLength.most * 8, { abort: true })
  .refine((password) => lengthOf(password) <= passwordLength.most);

export async function refuseWeakPassword(password: string, about: string[]): Promise<void> {
  const fault = await passwordFault(password, about);
  if (fault) {
    throw new AppError("invalid", "Please choose another password.", {
      field: "password",
      reason: `password_${fault}`,
    });
  }
}

/** `about`: the e-mail address, the name, and whatever else an acquaintance would try first. */
export async function passwordFault(password: string, about: string[]): Promise<PasswordFault | null> {
  const length = lengthOf(password);
  if (length > passwordLength.most) return "too_long";
  if (!/[^\s\p{Z}\p{Cc}\p{Cf}]/u.test(password)) return "blank";
  if (length < passwordLength.least) return "too_short";
  if (isPersonal(password, about)) return "personal";
  return (await isCommon(password, about)) ? "common" : null;
}

const bare = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

function isPersonal(password: string, about: string[]): boolean {
  const secret = bare(password);
  return (
    about
      .flatMap((text) => [text, text.split("@")[0] ?? ""])
      .map(bare)
      // Three letters are in too many words; the estimate below still counts them as known.
      .some((known) => known.length > 3 && secret.includes(known))
  );
}

// The time of an estimate grows with the square of the length, and what is strong so far stays strong.
const estimated = 64;

async function isCommon(password: string, about: string[]): Promise<boolean> {
  estimator ??= loadEstimator();
  const words = ["creatorflix", ...about.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)).map(bare)];
  const { score, sequence } = (await estimator).check(
    [...password].slice(0, estimated).join(""),
    words.filter(Boolean),
  );
  const [only, ...more] = sequence;
  const isListed = more.length === 0 && only?.dictionaryName === "passwords-common";
  return score < 2 || isListed;
}

let estimator: ReturnType<typeof loadEstimator> | undefined;

/** A list of thousands of passwords: it costs memory only where passwords are chosen. */
async function loadEstimator() {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}
