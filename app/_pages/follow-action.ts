"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { follow, unfollow } from "@/lib/community/follow";

export const followAction = action(
  {
    may: "account.change",
    input: z.object({ slug: z.string().max(40), on: z.enum(["yes", "no"]) }),
    limit: "follows",
  },
  async ({ slug, on }, user) => {
    await (on === "yes" ? follow : unfollow)(user.id, slug);
    refresh();
  },
);
