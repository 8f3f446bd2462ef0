import { publicData } from "@/app/_server/public-answer";
import { route } from "@/app/_server/route";
import { answerFor } from "../../../_parts/creator-at";

export const GET = route({ may: "public.read", by: "token" }, ({ request, params }) =>
  answerFor(
    params.slug,
    (slug) => `/api/v1/public/creators/${slug}/tiers`,
    ({ tiers }) => publicData(request, tiers),
  ),
);
