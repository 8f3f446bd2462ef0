import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import type { ActionResult } from "@/components/forms/action-result";
import { type AppError, isAppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { consume, type LimitName } from "@/lib/rate-limit";
import { clientDevice } from "./request";

type Options<Input extends z.ZodType> = { input: Input; limit?: LimitName };

/** What a form sends, less what the framework adds and what must never be sent back. */
const typedValues = (form: FormData) =>
  Object.fromEntries(
    [...form].filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === "string" && !entry[0].startsWith("$") && !/password|code/i.test(entry[0]),
    ),
  );

/** The one door of every form: limit, then shape, then the deed; every refusal comes back in words, values kept. */
export function action<Input extends z.ZodType, Result>(
  { input, limit }: Options<Input>,
  run: (input: z.infer<Input>) => Promise<Result>,
) {
  return async (_before: ActionResult<Result> | null, form: FormData): Promise<ActionResult<Result>> => {
    const values = typedValues(form);
    try {
      if (limit) await consume(limit, (await clientDevice()).ip ?? "unknown");
      const parsed = input.safeParse(Object.fromEntries(form));
      if (!parsed.success) return { ok: false, error: await invalid(parsed.error), values };
      return { ok: true, data: await run(parsed.data) };
    } catch (error) {
      if (!isAppError(error)) throw error;
      return { ok: false, error: await refusal(error), values };
    }
  };
}

async function invalid(error: z.ZodError) {
  const t = await getTranslations("errors");
  const fields: Record<string, string[]> = {};
  for (const { path } of error.issues) {
    const name = String(path[0] ?? "form");
    const key = `field.${name}` as "field.any";
    fields[name] = [t(t.has(key) ? key : "field.any")];
  }
  return { code: "invalid", message: t("invalid"), fields };
}

async function refusal(error: AppError) {
  const t = await getTranslations("errors");
  log.info({ code: error.code }, "a form was refused");
  const minutes = Math.ceil(Number(error.details?.retryAfterSeconds ?? 60) / 60);
  return { code: error.code, message: t(`code.${error.code}`, { minutes }) };
}
