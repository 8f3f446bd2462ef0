"use server";

import { z } from "zod";
import { action } from "@/app/_server/action";
import { renewFeedToken } from "@/lib/community/feed-token";
import { env } from "@/lib/env";
import { memberFeedAddress } from "./feed-address";

export const renewFeedAction = action(
  { may: "account.change", input: z.object({ slug: z.string().max(40) }) },
  async ({ slug }, user) => ({
    address: env.APP_URL + memberFeedAddress(slug, await renewFeedToken(user.id, slug)),
  }),
);
