import { xmlLines } from "@/app/_server/public-answer";
import { route } from "@/app/_server/route";
import { AppError } from "@/lib/errors";
import { readSitemapName, sitemapFile } from "../../_parts/sitemap-xml";

/** What there is to see is known to the database, which no build asks. */
export const dynamic = "force-dynamic";

export const GET = route({ may: "public.read" }, async ({ params }) => {
  const file = readSitemapName(params.file ?? "");
  if (!file) throw new AppError("not_found", "There is no such sitemap.");
  return xmlLines(sitemapFile(file));
});
