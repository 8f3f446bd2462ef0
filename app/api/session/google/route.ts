import { readForm } from "@/app/_server/form-body";
import { askGoogle } from "@/app/_server/google";
import { ownPath } from "@/app/_server/own-path";
import { seeOther } from "@/app/_server/respond";
import { route } from "@/app/_server/route";
import { isFresh } from "@/lib/auth/prove";

/** A plain form leads here: from the login page to come in, from the security page to connect. */
export const POST = route({ may: "public.enter", limit: "source" }, async ({ request, user }) => {
  const form = await readForm(request);
  const next = ownPath(form.get("next")) ?? "/";
  if (form.get("link") === null) return askGoogle({ next, linkTo: null });
  if (!user) return seeOther("/login?next=/account/security");
  return isFresh(user.session)
    ? askGoogle({ next, linkTo: user.session.id })
    : seeOther("/confirm?next=/account/security");
});
