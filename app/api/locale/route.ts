import { ownPath } from "@/app/_server/own-path";
import { seeOther } from "@/app/_server/respond";
import { isLocale, localeCookie } from "@/lib/locale";

const yearSeconds = 365 * 24 * 60 * 60;

/** The chosen language is remembered, and the reader is sent back to the same place in it. */
export async function POST(request: Request) {
  const form = await request.formData();
  const back = ownPath(form.get("back")) ?? ownPath(request.headers.get("referer")) ?? "/";
  const response = seeOther(back);
  const locale = form.get("locale");
  if (isLocale(locale)) {
    response.cookies.set(localeCookie, locale, { path: "/", maxAge: yearSeconds, sameSite: "lax" });
  }
  return response;
}
