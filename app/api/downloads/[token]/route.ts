import { handOver } from "@/app/_server/hand-over";
import { data } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { redeemToken } from "@/lib/delivery/redeem-download";

/** For whoever has the link, with or without an account. Of a product of several files all, or the one asked for. */
export const GET = route({ may: "public.read", limit: "api" }, async ({ request, params }) =>
  handOver(await redeemToken(params.token ?? "", new URL(request.url).searchParams.get("file"))),
);

/** Mailboxes and previews look before they leap, which costs nothing. */
export const HEAD = route({ may: "public.read", limit: "api" }, async () => data(null));
