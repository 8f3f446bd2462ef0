import { linkPurposes, pageOfLink, rememberLink } from "@/app/_server/link";
import { seeOther } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { AppError } from "@/lib/errors";

/** Mailboxes open links to look at them: here nothing is used up. The page asks, and a button acts. */
export const GET = route({ may: "public.read", limit: "api" }, async ({ request, params }) => {
  const purpose = linkPurposes.find((one) => pageOfLink(one) === `/${params.purpose}`);
  if (!purpose) throw new AppError("not_found", "There is no such link.");
  const token = new URL(request.url).searchParams.get("token") ?? "";
  await rememberLink(purpose, /^[\w-]{1,100}$/.test(token) ? token : "");
  const response = seeOther(pageOfLink(purpose));
  response.headers.set("referrer-policy", "no-referrer");
  response.headers.set("cache-control", "private, no-store");
  return response;
});
