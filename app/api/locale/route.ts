import { readForm } from "@/app/_server/form-body";
import { ownPath } from "@/app/_server/own-path";
import { seeOther } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { isLocale, localeCookie } from "@/lib/locale";

const yearSeconds = 365 * 24 * 60 * 60;

/** The chosen language is remembered, and the reader is sent back to the same place in it. */
export const POST = route({ may: "public.read" }, async ({ request }) => {
  const form = await readForm(request);
  const back = ownPath(form.get("back")) ?? ownPath(request.headers.get("referer")) ?? "/";
  const response = seeOther(back);
  const locale = form.get("locale");
  if (isLocale(locale)) {
    response.cookies.set(localeCookie, locale, { path: "/", maxAge: yearSeconds, sameSite: "lax" });
  }
  return response;
});
