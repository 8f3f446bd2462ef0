import { getTranslations } from "next-intl/server";
import { AuthCard } from "@/components/auth/auth-card";
import { AuthLine, AuthLink } from "@/components/auth/auth-links";
import { ResendButton } from "@/components/auth/resend-button";
import { VerificationWatch } from "@/components/auth/verification-watch";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { FormNews } from "@/components/forms/form-news";
import { SubmitButton } from "@/components/forms/submit-button";
import { buttonStyle } from "@/components/ui/button-style";
import { inboxOf } from "../_parts/inbox-of";
import { resendWords } from "../_parts/resend-words";
import { goOnAction, resendAction } from "./actions";

type Props = { email: string; next: string; isSignedIn: boolean };

export async function Waiting({ email, next, isSignedIn }: Props) {
  const t = await getTranslations("verifyEmail");
  const inbox = inboxOf(email);
  return (
    <AuthCard
      title={t("title")}
      lead={t.rich("lead", { email, b: (text) => <strong className="wrap-anywhere text-fg">{text}</strong> })}
    >
      {inbox && (
        <a
          href={inbox.href}
          target="_blank"
          rel="noopener noreferrer"
          className={buttonStyle({ size: "lg" })}
        >
          {t("openInbox", { name: inbox.name })}
        </a>
      )}
      <div className="grid gap-3">
        <Form action={goOnAction} className="grid gap-3">
          <FormError />
          <input type="hidden" name="next" value={next} />
          <VerificationWatch />
          <SubmitButton variant={inbox ? "secondary" : "primary"} busyText={t("checking")}>
            {t("done")}
          </SubmitButton>
        </Form>
        <Form action={resendAction} className="grid gap-3">
          <FormError />
          <ResendButton words={await resendWords()} hasJustSent={!isSignedIn} />
          <FormNews />
        </Form>
      </div>
      <div className="grid gap-1 rounded-card bg-s2 p-4 text-label text-muted">
        <p>{t("spam")}</p>
        <p>{t("blocked")}</p>
      </div>
      <AuthLine>
        {t("wrongAddress")}{" "}
        <AuthLink href={isSignedIn ? "/account/email" : "/register"}>{t("changeAddress")}</AuthLink>
      </AuthLine>
      {isSignedIn && (
        <AuthLine>
          <AuthLink href={next}>{t("later")}</AuthLink>
        </AuthLine>
      )}
    </AuthCard>
  );
}
