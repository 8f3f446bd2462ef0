import { z } from "zod";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { checkSlug } from "@/lib/catalog/page/check-slug";

const input = z.strictObject({ slug: z.string().max(200), name: z.string().max(200).default("") });

/** Whether an address can still be had, and what else could. */
export const GET = route({ may: "account.read", by: "token", limit: "slug" }, async ({ request, user }) => {
  const { slug, name } = input.parse(Object.fromEntries(new URL(request.url).searchParams));
  return data(await checkSlug(slug, { userId: user.id, name }));
});
