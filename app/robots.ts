import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

/** Our address is known when the house opens, not when it is built. */
export const dynamic = "force-dynamic";

/** Pages of one's own say `noindex` themselves; here stands what it would be a waste to fetch. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: ["/", "/api/og/"],
      disallow: ["/api/", "/account", "/admin", "/library", "/studio", "/login", "/creators?q="],
    },
    sitemap: `${env.APP_URL}/sitemap.xml`,
  };
}
