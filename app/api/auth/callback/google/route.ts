import type { NextRequest } from "next/server";
import { hearGoogle } from "@/app/_server/google";
import { route } from "@/app/_server/route";

export const GET = route({ may: "public.enter", limit: "source" }, ({ request }) =>
  hearGoogle(request as NextRequest),
);
