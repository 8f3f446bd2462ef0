import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";

/** Why somebody was sent here. The address names a reason that has words, or nothing is said. */
export async function Problem({ reason }: { reason: unknown }) {
  const t = await getTranslations("errors");
  const words = (group: string) => t.raw(group as "invalid") as unknown as object;
  const group = ["reason", "code"].find((one) => Object.hasOwn(words(one), String(reason)));
  if (!group) return null;
  const key = `${group}.${reason}` as "code.rate_limited";
  return <Alert tone="warning" title={t(key, { minutes: 5, left: 0 })} />;
}
