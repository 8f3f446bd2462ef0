import { eq } from "drizzle-orm";
import { z } from "zod";
import { type Db, db, type Tx } from "@/db/client";
import { settings } from "@/db/schema/operations";
import { recordAudit } from "@/lib/audit";
import { now } from "@/lib/clock";
import { type Currency, currencies } from "@/lib/money";
import { tags, touch } from "@/lib/page-cache";

const cents = z.int().min(0).max(100_000_000_000);
const bps = z.int().min(0).max(10_000);
const perCurrency = <T extends z.ZodType>(value: T) =>
  z.object(Object.fromEntries(currencies.map((currency) => [currency, value])) as Record<Currency, T>);
const range = z
  .object({ minimumCents: cents, maximumCents: cents })
  .refine(
    ({ minimumCents, maximumCents }) => minimumCents <= maximumCents,
    "the minimum is above the maximum",
  );

/** Everything an admin can change, with what holds until somebody does. Changes count from now on, never backwards. */
const keys = {
  brand: {
    value: z.object({ name: z.string().trim().min(1).max(60) }),
    initial: { name: "CreatorFlix" },
  },
  currencies: {
    value: z
      .object({ offered: z.array(z.enum(currencies)).min(1), standard: z.enum(currencies) })
      .refine(({ offered, standard }) => offered.includes(standard), "the standard currency is not offered"),
    initial: { offered: [...currencies], standard: "BRL" },
  },
  /** What the platform keeps, in basis points. */
  fees: {
    value: z.object({ subscriptionBps: bps, tipBps: bps, productBps: bps }),
    initial: { subscriptionBps: 3000, tipBps: 0, productBps: 0 },
  },
  earnings: {
    value: z.object({ holdDays: z.int().min(0).max(90) }),
    initial: { holdDays: 7 },
  },
  payouts: {
    value: z.object({
      minimumCents: perCurrency(cents),
      maximumCents: cents,
      newAccountHours: z.int().min(0).max(720),
    }),
    initial: {
      minimumCents: { USD: 1000, BRL: 5000, EUR: 1000, GBP: 1000, JPY: 1000 },
      maximumCents: 1_000_000,
      newAccountHours: 72,
    },
  },
  tips: {
    value: range.safeExtend({ messageLength: z.int().min(0).max(500) }),
    initial: { minimumCents: 100, maximumCents: 1_000_000, messageLength: 500 },
  },
  tiers: {
    value: z.object({ mostPublished: z.int().min(1).max(50), price: perCurrency(range) }),
    initial: {
      mostPublished: 5,
      price: {
        USD: { minimumCents: 300, maximumCents: 10_000 },
        BRL: { minimumCents: 500, maximumCents: 50_000 },
        EUR: { minimumCents: 300, maximumCents: 10_000 },
        GBP: { minimumCents: 300, maximumCents: 10_000 },
        JPY: { minimumCents: 300, maximumCents: 10_000 },
      },
    },
  },
  /** How long a membership goes on while its payment is tried again. */
  access: {
    value: z.object({ graceDays: z.int().min(0).max(60) }),
    initial: { graceDays: 7 },
  },
  /** Of what is not given away: nothing costs something between zero and the minimum. */
  products: {
    value: z.object({ price: perCurrency(range) }),
    initial: {
      price: {
        USD: { minimumCents: 100, maximumCents: 1_000_000 },
        BRL: { minimumCents: 300, maximumCents: 1_000_000 },
        EUR: { minimumCents: 100, maximumCents: 1_000_000 },
        GBP: { minimumCents: 100, maximumCents: 1_000_000 },
        JPY: { minimumCents: 100, maximumCents: 1_000_000 },
      },
    },
  },
  downloads: {
    value: z.object({ lifetimeDays: z.int().min(1).max(365), times: z.int().min(1).max(1000) }),
    initial: { lifetimeDays: 7, times: 5 },
  },
  uploads: {
    value: z.object({
      bytesPerCreator: z
        .int()
        .min(0)
        .max(2 ** 50),
      openPerPerson: z.int().min(1).max(1000),
    }),
    initial: { bytesPerCreator: 100 * 2 ** 30, openPerPerson: 50 },
  },
  /** Where finished pictures and films of others are taken from; `store` when it is not our own storage. */
  imports: {
    value: z.object({
      bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
      prefix: z.string().max(512),
      isScheduled: z.boolean(),
      /** Otherwise what is new waits as a draft until somebody has looked at it. */
      publishesNew: z.boolean(),
      store: z
        .object({
          endpoint: z.url({ protocol: /^https?$/ }),
          region: z.string().min(1).max(60),
          accessKeyId: z.string().min(1).max(128),
          sealedSecret: z.string(),
        })
        .nullable(),
    }),
    initial: { bucket: "whitelabel", prefix: "", isScheduled: false, publishesNew: false, store: null },
  },
  /** Until this moment admins may work without a second factor; null: they never may. */
  security: {
    value: z.object({ secondFactorFrom: z.iso.datetime().nullable() }),
    initial: { secondFactorFrom: null },
  },
} as const satisfies Record<string, { value: z.ZodType; initial: unknown }>;

export type SettingKey = keyof typeof keys;
export type Setting<Key extends SettingKey> = z.output<(typeof keys)[Key]["value"]>;

export const settingKeys = Object.keys(keys) as SettingKey[];

export async function getSetting<Key extends SettingKey>(
  key: Key,
  from: Db | Tx = db,
): Promise<Setting<Key>> {
  const [row] = await from.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  return read(key, row?.value);
}

/** A row written before a field existed is completed with that field's initial value. */
function read<Key extends SettingKey>(key: Key, stored: unknown): Setting<Key> {
  const { value, initial } = keys[key];
  return value.parse({ ...initial, ...(stored as object | undefined) }) as Setting<Key>;
}

export interface SaveSetting<Key extends SettingKey> {
  key: Key;
  value: Setting<Key>;
  actorId: string | null;
}

export async function saveSetting<Key extends SettingKey>(
  tx: Tx,
  { key, value, actorId }: SaveSetting<Key>,
): Promise<void> {
  const after = keys[key].value.parse(value);
  // The row is made first so that it can be locked: two admins saving at once are audited one after the other.
  await tx.insert(settings).values({ key, value: keys[key].initial }).onConflictDoNothing();
  const [row] = await tx
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, key))
    .for("update");
  const before = read(key, row?.value);
  await tx
    .update(settings)
    .set({ value: after, updatedBy: actorId, updatedAt: now() })
    .where(eq(settings.key, key));
  if (key === "brand") await touch(tx, [tags.brand]);
  await recordAudit(tx, {
    actorId,
    action: "settings.save",
    subjectType: "setting",
    data: { key, before, after },
  });
}
