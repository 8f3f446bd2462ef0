import type { follows } from "@/db/schema";
import { type Creator, daysBefore, type UserRow } from "./creators";
import { Random } from "./random";

export type FollowRow = typeof follows.$inferInsert;

/** Following costs nothing, so people follow more than they pay for, and the first creators most. */
export function planFollows(fans: readonly UserRow[], creators: readonly Creator[], now: Date): FollowRow[] {
  const open = creators.filter(({ row }) => row.status === "active");
  return fans.flatMap((fan, index) => {
    const random = new Random(`follows:${fan.email}`);
    const count = index === 0 ? 4 : random.integer(0, 8);
    const liked = new Set<Creator>();
    while (liked.size < Math.min(count, open.length))
      liked.add(open[Math.floor(open.length * random.next() ** 1.6)] as Creator);
    return [...liked].map(({ row }) => ({
      userId: fan.id,
      creatorId: row.id,
      createdAt: daysBefore(now, random.between(0.1, 300)),
    }));
  });
}
