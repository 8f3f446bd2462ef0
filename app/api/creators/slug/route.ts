import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { checkSlug } from "@/lib/catalog/page/check-slug";

const longest = 200;

/** Whether an address can still be had, and what else could. */
export const GET = route({ may: "account.read", limit: "slug" }, async ({ request, user }) => {
  const { searchParams } = new URL(request.url);
  const [slug, name] = ["slug", "name"].map((key) => (searchParams.get(key) ?? "").slice(0, longest));
  return data(await checkSlug(slug ?? "", { userId: user.id, name: name ?? "" }));
});
