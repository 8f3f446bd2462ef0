import { getTranslations } from "next-intl/server";
import { isGoogleOffered } from "@/app/_server/google";
import { GoogleMark } from "@/components/auth/google-mark";
import { Button } from "@/components/ui/button";

/** A plain form, because what follows is another house's page. */
export async function GoogleButton({ next }: { next: string }) {
  if (!isGoogleOffered) return null;
  const t = await getTranslations("auth");
  return (
    <form method="post" action="/api/session/google" className="grid">
      <input type="hidden" name="next" value={next} />
      <Button type="submit" variant="secondary" size="lg" icon={<GoogleMark />}>
        {t("google")}
      </Button>
    </form>
  );
}
