import { xmlLines } from "@/app/_server/public-answer";
import { route } from "@/app/_server/route";
import { sitemapIndex } from "../_parts/sitemap-xml";

/** What there is to see is known to the database, which no build asks. */
export const dynamic = "force-dynamic";

export const GET = route({ may: "public.read" }, async () => xmlLines(sitemapIndex()));
