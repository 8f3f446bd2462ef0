import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { ActionResult } from "@/components/forms/action-result";
import { isFresh } from "@/lib/auth/prove";
import { sourceOf } from "@/lib/client-source";
import { AppError, isAppError } from "@/lib/errors";
import { log } from "@/lib/log";
import type { Permission } from "@/lib/permissions";
import { consume, type LimitName } from "@/lib/rate-limit";
import { type Admitted, admit } from "./admission";
import { clientDevice } from "./request";
import { type CurrentUser, currentUser } from "./session";

type OwnPath = `/${string}`;
type Options<P extends Permission, Input extends z.ZodType> = {
  may: P;
  input: Input;
  limit?: LimitName;
  /** A risky act: whoever did not prove who they are lately does so first, and comes back to this page. */
  fresh?: OwnPath | ((input: z.infer<Input>) => OwnPath);
};

/** What a form sends, less what the framework adds and what must never be sent back. */
const typedValues = (form: FormData) =>
  Object.fromEntries(
    [...form].filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === "string" && !entry[0].startsWith("$") && !/password|code|current/i.test(entry[0]),
    ),
  );

/** The one door of every form: who, how often, what; then the deed. Every refusal comes back in words, values kept. */
export function action<P extends Permission, Input extends z.ZodType, Result>(
  { may, input, limit, fresh }: Options<P, Input>,
  run: (input: z.infer<Input>, user: Admitted<P, CurrentUser>) => Promise<Result>,
) {
  return async (_before: ActionResult<Result> | null, form: FormData): Promise<ActionResult<Result>> => {
    const values = form instanceof FormData ? typedValues(form) : {};
    try {
      const user = await currentUser();
      const admitted = await admit(may, user);
      if (user?.viewedBy) throw new AppError("forbidden", "Looking is all.", { reason: "only_looking" });
      if (limit) await consume(limit, sourceOf((await clientDevice()).ip));
      const parsed = input.safeParse(form instanceof FormData ? Object.fromEntries(form) : form);
      if (!parsed.success) return { ok: false, error: await invalid(fieldsOf(parsed.error)), values };
      if (fresh && user && !isFresh(user.session)) {
        const path = typeof fresh === "function" ? fresh(parsed.data) : fresh;
        redirect(`/confirm?next=${encodeURIComponent(path)}`);
      }
      return { ok: true, data: await run(parsed.data, admitted) };
    } catch (error) {
      if (!isAppError(error)) throw error;
      return { ok: false, error: await refusal(error), values };
    }
  };
}

const fieldsOf = ({ issues }: z.ZodError): Record<string, string> =>
  Object.fromEntries(issues.map(({ path }) => [String(path[0] ?? "form"), "any"]));

/** Each field with its own words: those of the reason, else those of the field, else the common ones. */
async function invalid(faults: Record<string, string>, words?: Record<string, number | string>) {
  const t = await getTranslations("errors");
  const wordsFor = (name: string, reason: string) => {
    const key = [`reason.${reason}`, `field.${name}`].find((one) => t.has(one as "field.any"));
    return [t((key ?? "field.any") as "field.any", words)];
  };
  const fields = Object.fromEntries(
    Object.entries(faults).map(([name, reason]) => [name, wordsFor(name, reason)]),
  );
  return { code: "invalid", message: t("invalid"), fields };
}

async function refusal({ code, details = {} }: AppError) {
  log.info({ code, reason: details.reason }, "a form was refused");
  const words = {
    minutes: Math.ceil(Number(details.retryAfterSeconds ?? 60) / 60),
    left: Number(details.triesLeft ?? 0),
    ...(Array.isArray(details.suggestions) && { offers: details.suggestions.join(", ") }),
  };
  if (details.field) return invalid({ [String(details.field)]: String(details.reason) }, words);
  const t = await getTranslations("errors");
  const reason = `reason.${details.reason}` as "reason.wrong_code";
  return { code, message: t.has(reason) ? t(reason, words) : t(`code.${code}`, words) };
}
