import type { subscriptions } from "@/db/schema";
import { slugify } from "@/lib/slug";
import { type Creator, daysBefore, type UserRow } from "./creators";
import { demoLogins } from "./logins";
import type { PlanRow } from "./plans";
import { idOf, Random } from "./random";
import { firstNames, lastNames } from "./words/fans";

export type SubscriptionRow = typeof subscriptions.$inferInsert & { id: string };

/** The demo's own fan is the first. Nobody here but the demo logins has a password: nobody else signs in. */
export function planFans(count: number, now: Date): UserRow[] {
  const names = firstNames.flatMap((first) => lastNames.map((last) => `${first} ${last}`));
  return new Random("fans")
    .shuffle(names)
    .slice(0, count)
    .map((name, i) => {
      const random = new Random(`fan:${name}`);
      const email = i === 0 ? demoLogins[0].email : `${slugify(name).replaceAll("-", ".")}@fas.example`;
      const createdAt = daysBefore(now, 540 * random.next() ** 1.4 + 1);
      const emailVerifiedAt = i === 0 || random.chance(0.92) ? createdAt : null;
      return {
        id: idOf(`user:${email}`),
        email,
        displayName: name,
        role: "fan",
        emailVerifiedAt,
        createdAt,
        updatedAt: createdAt,
      };
    });
}

export function planAdmin(now: Date): UserRow {
  const { email } = demoLogins[2];
  const createdAt = daysBefore(now, 560);
  return {
    id: idOf(`user:${email}`),
    email,
    displayName: "Administração",
    role: "admin",
    emailVerifiedAt: createdAt,
    createdAt,
    updatedAt: createdAt,
  };
}

interface Offer {
  fans: readonly UserRow[];
  creators: readonly Creator[];
  tiers: Map<string, PlanRow[]>;
  platformPlans: readonly PlanRow[];
  adminId: string;
  now: Date;
}

/**
 * Memberships an admin gave away: there is no payment behind them, so no money is invented.
 * A few creators have most of the fans, as everywhere.
 */
export function planSubscriptions({
  fans,
  creators,
  tiers,
  platformPlans,
  adminId,
  now,
}: Offer): SubscriptionRow[] {
  const open = creators.filter(({ row }) => row.status === "active" && tiers.get(row.id)?.length);
  const [first, ...others] = open;
  const ranking = first ? [first, ...new Random("ranking").shuffle(others)] : [];
  const give = (fan: UserRow, plan: PlanRow): SubscriptionRow => {
    const random = new Random(`subscription:${fan.email}:${plan.id}`);
    const days = plan.intervalUnit === "year" ? 365 : plan.intervalUnit === "month" ? 30 : plan.intervalCount;
    const isOver = fan !== fans[0] && random.chance(0.14);
    const currentPeriodStart = daysBefore(
      now,
      isOver ? days * random.between(1.1, 4) : days * random.between(0.05, 0.85),
    );
    const createdAt = daysBefore(currentPeriodStart, isOver ? 0 : days * random.integer(0, 5));
    return {
      id: idOf(`subscription:${fan.email}:${plan.id}`),
      fanId: fan.id,
      planId: plan.id,
      status: isOver ? "expired" : "active",
      currentPeriodStart,
      currentPeriodEnd: daysBefore(currentPeriodStart, -days),
      cancelAtPeriodEnd: !isOver && random.chance(0.08),
      provider: "manual",
      grantedBy: adminId,
      createdAt,
      updatedAt: currentPeriodStart,
    };
  };
  return fans.flatMap((fan, i) => {
    const random = new Random(`tastes:${fan.email}`);
    const count = i === 0 ? 2 : random.integer(0, 4);
    const liked = new Set(i === 0 ? ranking.slice(0, 2) : []);
    while (liked.size < Math.min(count, ranking.length))
      liked.add(ranking[Math.floor(ranking.length * random.next() ** 2.2)] as Creator);
    const chosen = [...liked].map(({ row }) => {
      const ladder = tiers.get(row.id) as PlanRow[];
      return ladder[Math.floor(ladder.length * random.next() ** 1.8)] as PlanRow;
    });
    if (i > 0 && random.chance(0.18)) chosen.push(random.pick(platformPlans));
    return chosen.map((plan) => give(fan, plan));
  });
}
