import { CalendarOff } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { CurrentUser } from "@/app/_server/session";
import { PlanCard } from "@/components/catalog/plan-card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { passFor } from "@/lib/entitlements/pass";
import { isMember, type Membership } from "@/lib/entitlements/rules";
import { platformPlans } from "./plans-data";
import { PlansFaq } from "./plans-faq";

/** What the platform itself sells. `user` is left out on the remembered page. */
export async function Plans({ user }: { user?: CurrentUser }) {
  const [t, plans, held] = await Promise.all([
    getTranslations("plans"),
    platformPlans(),
    user ? heldPlans(user) : new Map<string, Held>(),
  ]);
  return (
    <div className="grid gap-10 pt-2 pb-4">
      <div className="grid gap-2">
        <h1 className="text-balance font-bold text-h1">{t("title")}</h1>
        <p className="max-w-[60ch] text-lead text-muted">{t("lead")}</p>
      </div>
      {plans.length === 0 ? (
        <EmptyState
          icon={<CalendarOff aria-hidden="true" />}
          title={t("none")}
          action={<LinkButton href="/creators">{t("discover")}</LinkButton>}
        >
          {t("noneHint")}
        </EmptyState>
      ) : (
        <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-[repeat(auto-fit,minmax(17rem,1fr))]">
          {plans.map((plan) => (
            <li key={plan.id} className="grid">
              <PlanCard plan={plan} held={held.get(plan.id)} />
            </li>
          ))}
        </ul>
      )}
      <PlansFaq />
    </div>
  );
}

type Held = { isLive: boolean; until: Date };

/** Of each plan the membership that lasts longest. */
async function heldPlans(user: CurrentUser): Promise<Map<string, Held>> {
  const pass = await passFor(user, { creatorIds: [] });
  const gate = { creatorId: null, inPlatformPlans: true, planRank: null };
  const heldBy = (one: Membership): Held => ({
    isLive: isMember(gate, { ...pass, memberships: [one] }),
    until: one.paidUntil,
  });
  const byEnd = pass.memberships.toSorted((a, b) => a.paidUntil.getTime() - b.paidUntil.getTime());
  return new Map(byEnd.map((one) => [one.planId, heldBy(one)]));
}
