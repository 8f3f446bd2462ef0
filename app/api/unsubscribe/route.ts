import { data, seeOther } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { unsubscribe } from "@/lib/auth/unsubscribe";

const keysOf = (request: Request): [user: string, key: string] => {
  const { searchParams } = new URL(request.url);
  return [searchParams.get("user") ?? "", searchParams.get("key") ?? ""];
};

/** Mail programs press this for their readers. */
export const POST = route({ may: "public.read", limit: "api" }, async ({ request }) => {
  await unsubscribe(...keysOf(request));
  return data({ newPosts: false });
});

/** Mailboxes open links to look at them: the page asks, and a button acts. */
export const GET = route({ may: "public.read", limit: "api" }, async ({ request }) => {
  const [user, key] = keysOf(request);
  return seeOther(`/unsubscribe?${new URLSearchParams({ user, key })}`);
});
