import { cached } from "@/app/_server/cached";
import { listPlatformPlans } from "@/lib/catalog/plans/list-platform-plans";
import { tags } from "@/lib/page-cache";

export const platformPlans = cached("platform plans", () => [tags.plans], listPlatformPlans);
