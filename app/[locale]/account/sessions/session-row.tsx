import { Monitor, Smartphone, SquareTerminal } from "lucide-react";
import { useTranslations } from "next-intl";
import { signOut } from "@/app/_pages/sign-out";
import { Time } from "@/components/date";
import { Form } from "@/components/forms/form";
import { FormError } from "@/components/forms/form-error";
import { SubmitButton } from "@/components/forms/submit-button";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { ListedSession } from "@/lib/auth/manage-sessions";
import { endSessionAction } from "./actions";

type Props = { session: ListedSession; name: string; isThis: boolean };

export function SessionRow({ session, name, isThis }: Props) {
  const t = useTranslations("account.sessions");
  return (
    <Card className="flex flex-wrap items-center gap-x-4 gap-y-3 sm:py-4">
      <DeviceIcon {...session} />
      <div className="grid min-w-0 grow basis-48 gap-1">
        <p className="flex flex-wrap items-center gap-2 font-semibold text-body">
          {name}
          {isThis && <Badge tone="success">{t("here")}</Badge>}
        </p>
        <p className="text-label text-muted">
          {session.ip ? t("place", { ip: session.ip }) : t("noPlace")} · {t("seen")}{" "}
          <Time value={session.lastSeenAt} relative />
        </p>
      </div>
      {isThis ? <SignOutHere name={name} /> : <EndForm id={session.id} name={name} />}
    </Card>
  );
}

function DeviceIcon({ kind, userAgent }: ListedSession) {
  const isHandheld = /Mobi|Android|iPhone|iPad/.test(userAgent ?? "");
  const Icon = kind === "api" ? SquareTerminal : isHandheld ? Smartphone : Monitor;
  return <Icon aria-hidden="true" className="size-6 shrink-0 text-muted" />;
}

function EndForm({ id, name }: { id: string; name: string }) {
  return (
    <Form action={endSessionAction} className="grid gap-2 max-sm:pl-10">
      <FormError />
      <input type="hidden" name="id" value={id} />
      <EndButton name={name} />
    </Form>
  );
}

function SignOutHere({ name }: { name: string }) {
  return (
    <form action={signOut} className="max-sm:pl-10">
      <EndButton name={name} />
    </form>
  );
}

function EndButton({ name }: { name: string }) {
  const t = useTranslations("account.sessions");
  return (
    <SubmitButton
      variant="secondary"
      size="sm"
      busyText={t("ending")}
      aria-label={t("endOf", { name })}
      className="w-fit"
    >
      {t("end")}
    </SubmitButton>
  );
}
