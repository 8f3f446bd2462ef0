"use server";

import { z } from "zod";
import { action } from "@/app/_server/action";
import { unsubscribe } from "@/lib/auth/unsubscribe";

const input = z.object({ user: z.string().max(100), key: z.string().max(200) });

export const unsubscribeAction = action(
  { may: "public.enter", input, limit: "api" },
  async ({ user, key }): Promise<void> => unsubscribe(user, key),
);
